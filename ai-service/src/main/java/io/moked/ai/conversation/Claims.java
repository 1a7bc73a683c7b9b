package io.moked.ai.conversation;

import io.moked.ai.tools.Wish;
import io.moked.ai.tools.Wish.Kind;
import io.moked.ai.tools.Wish.State;
import io.moked.ai.tools.Wishes;
import io.moked.hebrew.speech.HebrewSpeech;
import io.moked.hebrew.text.HebrewText;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Keeps the agent from telling of appointments that nobody made, or of another time than they have. A model's word is
 * not enough: an outcome is.
 */
@Component
class Claims {

    private static final ZoneId ISRAEL = ZoneId.of("Asia/Jerusalem");

    /** All in the form of {@link HebrewText#comparable}: without final letters. */
    private static final Pattern I_BOOKED =
            words("קבעתי|קבענו|הזמנתי|שריינתי|שריינו|רשמתי אתכמ|רשמתי אותכ|רשמתי לכ|רשמתי לכמ|מחכימ לכמ ב");

    private static final Pattern IS_BOOKED = words("נקבע|נקבעה|קבוע|קבועה|הוזמנ|הוזמנה|שורינ|אושר|מאושר|נרשמ");

    private static final Pattern I_CHANGED = words("ביטלתי|ביטלנו|הזזתי|הזזנו|שיניתי את התור|העברתי את התור");

    private static final Pattern IS_CHANGED = words("בוטל|בוטלה|התבטל|הוזז|הוזזה|הועבר|עבר ל");

    /** Without one of these the sentence may be about anything: a price is set (נקבע) as well. */
    private static final Pattern OF_AN_APPOINTMENT = words("תור|תורכ|תורכמ|פגישה|פגישתכמ|לכ|לכמ|ליומ|לשעה|בשעה");

    /** A negation right before the claim; any other לא, as in "לא לדאוג", denies something else. */
    private static final Pattern DENIED =
            Pattern.compile("(?:^| )[וש]?(?:לא|טרמ|אינו|איננו|אינ|אי אפשר)(?: (?:עוד|עדיינ|באמת|הצלחתי|הספקתי))* $");

    /** What follows is wished, asked or supposed, not claimed. אחרי and לפני alone only tell a time. */
    private static final Pattern SUPPOSED =
            Pattern.compile("(?:^| )[וה]?(?:אמ|כש\\S+|כאשר|ברגע ש\\S+|(?:לפני|אחרי|עד) ש\\S+|רוצימ|תרצו)(?: |$)");

    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?\\n])");

    private final Wishes wishes;
    private final Clock clock;

    Claims(Wishes wishes, Clock clock) {
        this.wishes = wishes;
        this.clock = clock;
    }

    /** Whether a text says that an appointment stands. */
    static boolean claimsABooking(String text) {
        return !claims(text, I_BOOKED, IS_BOOKED).isEmpty();
    }

    /** The text, or an honest one in its place. */
    String honest(String text, Held held) {
        var booking = claims(text, I_BOOKED, IS_BOOKED);
        var change = claims(text, I_CHANGED, IS_CHANGED);
        if (booking.isEmpty() && change.isEmpty()) {
            return text;
        }
        var known = wishes.of(held.id());
        if (!change.isEmpty() && !anyOf(known, State.AGREED, Kind.MOVE, Kind.CANCEL)) {
            return anyOf(known, State.ASKED, Kind.MOVE, Kind.CANCEL)
                    ? Phrases.BOOKING_PENDING
                    : Phrases.NOTHING_CHANGED;
        }
        if (!booking.isEmpty() && !anyOf(known, State.AGREED, Kind.BOOK, Kind.MOVE)) {
            return anyOf(known, State.ASKED, Kind.BOOK, Kind.MOVE) ? Phrases.BOOKING_PENDING : Phrases.NOTHING_BOOKED;
        }
        var corrections = new Corrections(
                wishes.agreements(held.id()), held.asOf().now(clock).atZone(ISRAEL));
        return corrections
                .ofBooking(booking)
                .or(() -> corrections.ofChange(change))
                .orElse(text);
    }

    /** Each sentence that claims something, with the one after it, in which the time may stand. */
    private static List<String> claims(String text, Pattern ofOurselves, Pattern ofSomething) {
        var sentences = SENTENCE.splitAsStream(HebrewSpeech.aloud(text))
                .filter(sentence -> !sentence.strip().endsWith("?"))
                .toList();
        return IntStream.range(0, sentences.size())
                .filter(place -> isClaim(HebrewText.comparable(sentences.get(place)), ofOurselves, ofSomething))
                .mapToObj(place -> String.join(" ", sentences.subList(place, Math.min(place + 2, sentences.size()))))
                .toList();
    }

    private static boolean isClaim(String sentence, Pattern ofOurselves, Pattern ofSomething) {
        return asserts(sentence, ofOurselves)
                || OF_AN_APPOINTMENT.matcher(sentence).find() && asserts(sentence, ofSomething);
    }

    private static boolean asserts(String sentence, Pattern claim) {
        var found = claim.matcher(sentence);
        while (found.find()) {
            var before = sentence.substring(0, found.start());
            if (!DENIED.matcher(before).find() && !SUPPOSED.matcher(before).find()) {
                return true;
            }
        }
        return false;
    }

    private static boolean anyOf(List<Wish> wishes, State state, Kind one, Kind other) {
        return wishes.stream().anyMatch(wish -> wish.state() == state && (wish.kind() == one || wish.kind() == other));
    }

    /** Whole words, also behind ו or ה. */
    private static Pattern words(String alternatives) {
        return Pattern.compile("(?<!\\S)[וה]?(?:" + alternatives + ")(?!\\S)");
    }
}
