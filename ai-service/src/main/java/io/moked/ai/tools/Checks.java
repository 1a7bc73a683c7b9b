package io.moked.ai.tools;

import io.moked.ai.time.TimeConsent;
import io.moked.events.PhoneNumber;
import io.moked.events.business.BusinessChanged.Service;
import io.moked.events.business.BusinessChanged.StaffMember;
import io.moked.hebrew.speech.HebrewSpeech;
import io.moked.hebrew.text.HebrewText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What every argument must pass, whoever wrote it. */
final class Checks {

    static final ZoneId ISRAEL = ZoneId.of("Asia/Jerusalem");
    /** Letters and what joins them: a name is written into messages, so no address can be one. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}'\"׳״’ -]+");

    private static final int LONGEST_NAME = 60;

    private Checks() {}

    static Service service(String name, Situation situation) throws Refused {
        return situation
                .business()
                .service(name)
                .orElseThrow(() -> new Refused(
                        "את השירות הזה אין אצלנו. אפשר לקבוע "
                                + situation.business().state().services().stream()
                                        .map(Service::name)
                                        .collect(Collectors.joining(", "))
                                + ".",
                        "אין שירות כזה"));
    }

    /** Absent means anybody. */
    static @Nullable StaffMember staff(@Nullable String name, Service service, Situation situation) throws Refused {
        if (name == null || name.isBlank()) {
            return null;
        }
        var staff = situation
                .business()
                .staff(name)
                .orElseThrow(() -> new Refused("השם הזה לא מוכר כאן. אצל מי התור?", "אין איש צוות כזה"));
        if (!staff.services().contains(service.serviceId())) {
            throw new Refused(
                    "אצל " + staff.name() + " אין " + service.name() + ". אפשר אצל מישהו אחר.",
                    "איש הצוות לא נותן את השירות");
        }
        return staff;
    }

    static LocalDate date(String text) throws Refused {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw notClear();
        }
    }

    static @Nullable LocalDate dateOrNone(@Nullable String text) throws Refused {
        return text == null || text.isBlank() ? null : date(text);
    }

    /** A time that exists on Israel's clock, lies ahead, and not absurdly far. */
    static Instant moment(String date, String time, Instant now, int daysAhead) throws Refused {
        var local = LocalDateTime.of(date(date), time(time));
        if (ISRAEL.getRules().getValidOffsets(local).isEmpty()) {
            throw new Refused(
                    "השעה הזאת לא קיימת באותו לילה, כי השעון זז. איזו שעה אחרת מתאימה?", "השעה לא קיימת באותו לילה");
        }
        var moment = local.atZone(ISRAEL).toInstant();
        if (!moment.isAfter(now)) {
            throw new Refused("המועד הזה כבר עבר. לאיזה יום ושעה לקבוע?", "המועד כבר עבר");
        }
        if (local.toLocalDate().isAfter(local(now).toLocalDate().plusDays(daysAhead))) {
            throw tooFar();
        }
        return moment;
    }

    /** A moment that the caller asked for, or took when it was offered. */
    static Instant wanted(Instant moment, Situation situation) throws Refused {
        var question = new TimeConsent(situation.business()).question(situation.exchanges(), local(moment));
        if (question.isPresent()) {
            throw new Refused(question.get(), "הלקוח לא אמר את המועד הזה במפורש");
        }
        return moment;
    }

    /** A cancellation that was asked for, of a day that does not contradict the caller. */
    static void cancellation(@Nullable LocalDate current, Situation situation) throws Refused {
        var consent = new TimeConsent(situation.business());
        var another = current != null && consent.isOtherDayNamed(situation.exchanges(), current);
        if (another || !AskedChange.CANCEL.in(situation.exchanges())) {
            throw new Refused(
                    "רק כדי לוודא: לבטל את התור" + (current == null ? "" : " של " + HebrewSpeech.date(current)) + "?",
                    another ? "הלקוח דיבר על יום אחר" : "הלקוח לא ביקש");
        }
    }

    /** A move that was asked for; the question names the new time, so that one yes settles both. */
    static void move(Instant start, Situation situation) throws Refused {
        if (!AskedChange.MOVE.in(situation.exchanges())) {
            throw new Refused(
                    "רק כדי לוודא: להזיז את התור ל" + HebrewSpeech.dateTime(local(start)) + "?", "הלקוח לא ביקש");
        }
    }

    /** The day of an appointment that stands; one that nobody named is a model's guess, and counts as none. */
    static @Nullable LocalDate current(@Nullable LocalDate date, Situation situation, Instant now) {
        return date == null
                        || date.isBefore(local(now).toLocalDate())
                        || new TimeConsent(situation.business()).isNamed(situation.exchanges(), date)
                ? date
                : null;
    }

    static Refused notClear() {
        return new Refused("לא הבנתי בדיוק. אפשר לומר שוב מה לעשות, לאיזה יום ולאיזו שעה?", "הפרטים לא היו ברורים");
    }

    static Refused tooFar() {
        return new Refused("אי אפשר לקבוע כל כך רחוק. איזה מועד קרוב יותר מתאים?", "המועד רחוק מדי");
    }

    private static LocalTime time(String text) throws Refused {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException e) {
            throw notClear();
        }
    }

    /** The words a wish rests on must have been said in this conversation. */
    static String said(String words, Situation situation) throws Refused {
        if (!Quotation.isOf(situation.said(), words)) {
            throw new Refused("רק כדי לוודא: מה בדיוק לעשות, ומתי?", "הלקוח לא אמר את המילים שעליהן הבקשה נשענת");
        }
        return words.strip();
    }

    /** A name counts only if the caller said it. */
    static @Nullable String name(@Nullable String name, Situation situation) {
        return name != null
                        && name.length() <= LONGEST_NAME
                        && NAME.matcher(name).matches()
                        && HebrewText.occurs(name, String.join(" ", situation.said()))
                ? name.strip()
                : null;
    }

    /** Whoever calls acts for their own number and no other. */
    static PhoneNumber ownNumber(Situation situation) throws Refused {
        if (situation.caller() == null) {
            throw new Refused(
                    "השיחה הגיעה ממספר חסוי, ולכן אי אפשר לטפל כאן בתורים. אפשר להשאיר הודעה עם שם ומספר ונחזור אליכם.",
                    "השיחה ממספר חסוי");
        }
        return situation.caller();
    }

    static LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, ISRAEL);
    }
}
