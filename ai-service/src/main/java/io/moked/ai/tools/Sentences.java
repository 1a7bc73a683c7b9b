package io.moked.ai.tools;

import io.moked.events.appointment.AppointmentRejected;
import io.moked.events.appointment.AppointmentRejected.Reason;
import io.moked.hebrew.speech.HebrewSpeech;
import io.moked.hebrew.speech.HebrewWriting;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What came of a wish, as it is said and as it is written. */
final class Sentences {

    private static final int OFFERED = 2;

    private Sentences() {}

    static String spoken(Instant start) {
        return HebrewSpeech.dateTime(Checks.local(start));
    }

    static String written(Instant start) {
        return HebrewWriting.dateTime(Checks.local(start));
    }

    static String agreed(Wish.Kind kind, Instant start, String staff) {
        return switch (kind) {
            case BOOK -> "התור נקבע ל" + spoken(start) + ", אצל " + staff + ".";
            case MOVE -> "התור הוזז ל" + spoken(start) + ", אצל " + staff + ".";
            case CANCEL -> "התור ב" + spoken(start) + " בוטל.";
            case MESSAGE, CALL_BACK -> "ההודעה נרשמה ותימסר.";
        };
    }

    static String pending(Wish.Kind kind) {
        return kind == Wish.Kind.BOOK
                ? "הבקשה נמסרה ליומן ועוד אין תשובה. תישלח אליכם הודעה ברגע שתהיה."
                : "הבקשה לשינוי נמסרה ליומן ועוד אין תשובה. תישלח אליכם הודעה ברגע שתהיה.";
    }

    static String rejected(AppointmentRejected rejected) {
        return reason(rejected.reason(), rejected.detail()) + offer(rejected.alternatives(), Sentences::spoken);
    }

    /** The message to a customer who was told to wait for one. */
    static String lateRejection(String business, AppointmentRejected rejected) {
        return "שלום, כאן " + business + ". לגבי התור שביקשתם בטלפון: "
                + reason(rejected.reason(), rejected.detail())
                + offer(rejected.alternatives(), Sentences::written)
                + " אפשר להתקשר ונקבע מועד אחר.";
    }

    private static String offer(List<AppointmentRejected.Alternative> alternatives, Function<Instant, String> inWords) {
        return alternatives.isEmpty()
                ? ""
                : alternatives.stream()
                        .limit(OFFERED)
                        .map(free -> inWords.apply(free.startsAt()) + " אצל " + free.staffName())
                        .collect(Collectors.joining(", או ", " פנוי ", "."));
    }

    static String reason(Reason reason, @Nullable String detail) {
        return switch (reason) {
            case SLOT_TAKEN -> "המועד הזה כבר תפוס.";
            case SHABBAT -> "בשבת אנחנו סגורים.";
            case HOLIDAY -> detail == null ? "בחג אנחנו סגורים." : "אנחנו סגורים אז, " + detail + ".";
            case OUTSIDE_HOURS -> "המועד הזה מחוץ לשעות העבודה.";
            case IN_THE_PAST -> "המועד הזה כבר עבר.";
            case TOO_FAR_AHEAD -> "אי אפשר לקבוע כל כך רחוק.";
            case NOT_OFFERED -> "השירות הזה לא ניתן כך אצלנו.";
            case NO_SUCH_APPOINTMENT -> "לא נמצא תור על המספר שממנו התקשרתם.";
            case WHICH_APPOINTMENT -> "יש כמה תורים על המספר הזה. לאיזה יום התור?";
            case TOO_MANY_APPOINTMENTS ->
                "יש כבר כמה תורים על המספר הזה, ועוד תור אפשר לקבוע רק עם הצוות. אפשר להשאיר הודעה ונחזור אליכם.";
        };
    }
}
