package io.moked.crm.customer.transfer;

import io.moked.hebrew.text.HebrewText;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A column of a table of customers, with the headers by which it is known; the first is the one we write. */
enum Column {
    NAME("שם", "שם מלא", "שם לקוח", "שם הלקוח", "לקוח", "name", "full name", "customer", "customer name"),
    GIVEN_NAME("שם פרטי", "first name", "given name"),
    FAMILY_NAME("שם משפחה", "last name", "family name", "surname"),
    PHONE(
            "טלפון",
            "נייד",
            "טלפון נייד",
            "טל",
            "טל נייד",
            "פלאפון",
            "סלולרי",
            "מספר טלפון",
            "מס טלפון",
            "phone",
            "mobile",
            "mobile phone",
            "cell",
            "cellphone",
            "telephone",
            "tel",
            "phone number"),
    MORE_PHONES(
            "טלפונים נוספים",
            "טלפון נוסף",
            "טלפון 2",
            "טלפון בבית",
            "other phones",
            "more phones",
            "phone 2",
            "home phone",
            "other phone"),
    EMAIL("דואר אלקטרוני", "אימייל", "מייל", "דואל", "כתובת מייל", "email", "e mail", "mail", "email address"),
    ID_NUMBER(
            "תעודת זהות",
            "תז",
            "ת ז",
            "מספר זהות",
            "מס זהות",
            "מספר תעודת זהות",
            "id number",
            "identity number",
            "national id"),
    ADDRESS_GENDER("פנייה", "לשון פנייה", "מין", "מגדר", "gender", "sex"),
    TAGS("תגיות", "תגים", "תגית", "קבוצה", "קבוצות", "tags", "tag", "labels"),
    NOTES("הערות", "הערה", "notes", "note", "comments", "remarks"),
    CREATED("נוצר", "created"),
    LAST_SEEN("נראה לאחרונה", "last seen");

    private final String header;
    private final List<String> headers;

    Column(String... headers) {
        this.header = headers[0];
        this.headers = Arrays.stream(headers).map(HebrewText::comparable).toList();
    }

    String header() {
        return header;
    }

    static Optional<Column> of(String header) {
        var sought = HebrewText.comparable(header);
        return Arrays.stream(values())
                .filter(column -> column.headers.contains(sought))
                .findFirst();
    }
}
