package io.moked.crm.customer.profile;

import io.moked.chassis.problem.Mistake;
import io.moked.crm.customer.Customers;
import io.moked.events.PhoneNumber;
import io.moked.hebrew.number.IdentityNumbers;
import io.moked.hebrew.phone.HebrewPhones;
import io.moked.hebrew.text.HebrewText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what people write of customers into normal form, and collects what is wrong with it. */
public final class DetailsReading {

    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_TAG = 40;
    private static final int LONGEST_NOTES = 10_000;
    private static final int MOST_PHONES = 10;
    private static final int MOST_TAGS = 30;
    private static final int LONGEST_PHONE = 40;
    private static final int ID_DIGITS = 9;
    private static final Pattern EMAIL =
            Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z0-9-]{2,}");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|[\\uD800-\\uDFFF&&\\p{Cs}]");

    private final List<Mistake> mistakes = new ArrayList<>();

    /** All that was wrong so far. */
    public List<Mistake> mistakes() {
        return List.copyOf(mistakes);
    }

    /** Notes a mistake. */
    public void wrong(String field, String code) {
        mistakes.add(new Mistake(field, code));
    }

    /** A name on one line. */
    public @Nullable String name(@Nullable String written) {
        var name = line(written);
        if (name.length() > Customers.LONGEST_NAME) {
            wrong("name", "name.too-long");
        }
        return name.isEmpty() ? null : name;
    }

    /** Numbers in E.164, each once. */
    public List<PhoneNumber> phones(@Nullable List<@Nullable String> written) {
        var phones = new LinkedHashSet<PhoneNumber>();
        var place = 0;
        for (var one : written == null ? List.<@Nullable String>of() : written) {
            var read = phone(one == null ? "" : one);
            if (read.isPresent()) {
                phones.add(read.get());
            } else {
                wrong("phones[" + place + "]", "phone.invalid");
            }
            place++;
        }
        if (place > MOST_PHONES) {
            wrong("phones", "phones.too-many");
        }
        return List.copyOf(phones);
    }

    /** A number in any writing that is used in Israel. */
    public static Optional<PhoneNumber> phone(String written) {
        var text = line(written);
        if (PhoneNumber.isE164(text)) {
            return Optional.of(new PhoneNumber(text));
        }
        return text.length() > LONGEST_PHONE
                ? Optional.empty()
                : HebrewPhones.e164(text).filter(PhoneNumber::isE164).map(PhoneNumber::new);
    }

    /** An address in lower case. */
    public @Nullable String email(@Nullable String written) {
        var email = line(written).toLowerCase(Locale.ROOT);
        if (!email.isEmpty()
                && (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches())) {
            wrong("email", "email.invalid");
        }
        return email.isEmpty() ? null : email;
    }

    /** Nine digits; zeros in front may be left out. */
    public @Nullable String idNumber(@Nullable String written) {
        var digits = line(written).replaceAll("[\\s-]", "");
        if (digits.isEmpty()) {
            return null;
        }
        if (!IdentityNumbers.isValid(digits)) {
            wrong("idNumber", "id-number.invalid");
            return null;
        }
        return "0".repeat(ID_DIGITS - digits.length()) + digits;
    }

    /** Tags, each once. */
    public List<String> tags(@Nullable List<@Nullable String> written) {
        var tags = new LinkedHashSet<String>();
        for (var one : written == null ? List.<@Nullable String>of() : written) {
            var tag = line(one);
            if (tag.isEmpty() || tag.length() > LONGEST_TAG) {
                wrong("tags[" + tags.size() + "]", "tag.invalid");
            }
            tags.add(tag);
        }
        if (tags.size() > MOST_TAGS) {
            wrong("tags", "tags.too-many");
        }
        return List.copyOf(tags);
    }

    /** Notes on any number of lines. */
    public String notes(@Nullable String written) {
        var notes = CONTROLS.matcher(written == null ? "" : written.replace("\r\n", "\n"))
                .replaceAll(" ")
                .strip();
        if (notes.length() > LONGEST_NOTES) {
            wrong("notes", "notes.too-long");
        }
        return notes;
    }

    /** What of details that came together from two sources is more than anybody could write, if anything is. */
    public static Optional<Mistake> tooMuch(Details details) {
        if (details.phones().size() > MOST_PHONES) {
            return Optional.of(new Mistake("phones", "phones.too-many"));
        }
        if (details.tags().size() > MOST_TAGS) {
            return Optional.of(new Mistake("tags", "tags.too-many"));
        }
        return details.notes().length() > LONGEST_NOTES
                ? Optional.of(new Mistake("notes", "notes.too-long"))
                : Optional.empty();
    }

    private static String line(@Nullable String written) {
        return CONTROLS.matcher(HebrewText.withoutBidiControls(written == null ? "" : written))
                .replaceAll(" ")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
