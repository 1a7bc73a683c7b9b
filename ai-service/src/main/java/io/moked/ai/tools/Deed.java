package io.moked.ai.tools;

import io.moked.ai.business.Business;
import io.moked.events.business.BusinessChanged;
import io.moked.hebrew.speech.HebrewWriting;
import io.moked.hebrew.text.HebrewText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What a tool is for, in the words in which the business reads of it.
 *
 * @param she did it
 * @param he did it
 * @param infinitive to do it
 * @param what was done
 */
record Deed(String she, String he, String infinitive, String what) {

    static final Deed UNKNOWN = new Deed("עשתה", "עשה", "לעשות", "דבר שאין לו כלי");
    static final Deed UNCLEAR = new Deed("עשתה", "עשה", "לעשות", "דבר שפרטיו לא נקראים");
    private static final int LONGEST = 300;

    String done(Business business) {
        return business.inAgentsGender(she, he) + " " + what;
    }

    String undone() {
        return infinitive + " " + what;
    }

    /** A model's word in a sentence of ours: whole, but neither endless nor able to turn the sentence round. */
    static String quoted(@Nullable String text) {
        var plain = HebrewText.withoutBidiControls(text == null ? "" : text)
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
        return plain.codePointCount(0, plain.length()) <= LONGEST
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST)) + "…";
    }

    static String day(@Nullable String date) {
        try {
            return HebrewWriting.date(LocalDate.parse(quoted(date)));
        } catch (DateTimeException e) {
            return quoted(date);
        }
    }

    static String moment(@Nullable String date, @Nullable String time) {
        try {
            return HebrewWriting.dateTime(LocalDate.parse(quoted(date)).atTime(LocalTime.parse(quoted(time))));
        } catch (DateTimeException e) {
            return day(date) + " בשעה " + quoted(time);
        }
    }

    /** The name by which the business knows it, where the model's own is understood. */
    static String service(String name, Business business) {
        return business.service(name).map(BusinessChanged.Service::name).orElseGet(() -> quoted(name));
    }

    static String with(@Nullable String staff, Business business) {
        return staff == null || staff.isBlank()
                ? ""
                : " אצל "
                        + business.staff(staff)
                                .map(BusinessChanged.StaffMember::name)
                                .orElseGet(() -> quoted(staff));
    }
}
