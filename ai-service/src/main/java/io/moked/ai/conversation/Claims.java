package io.moked.ai.conversation;

import io.moked.ai.tools.Wish;
import io.moked.ai.tools.Wish.Kind;
import io.moked.ai.tools.Wish.State;
import io.moked.ai.tools.Wishes;
import io.moked.events.conversation.ConversationId;
import io.moked.hebrew.HebrewText;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Keeps the agent from telling of appointments that nobody made. A model's word is not enough: an outcome is. */
@Component
class Claims {

    /** All in the form of {@link HebrewText#comparable}: without final letters. */
    private static final Pattern I_BOOKED =
            words("קבעתי|קבענו|הזמנתי|שריינתי|שריינו|רשמתי אתכמ|רשמתי אותכ|רשמתי לכ|רשמתי לכמ|מחכימ לכמ ב");

    private static final Pattern IS_BOOKED = words("נקבע|נקבעה|קבוע|קבועה|הוזמנ|הוזמנה|שורינ|אושר|מאושר|נרשמ");

    private static final Pattern I_CHANGED = words("ביטלתי|ביטלנו|הזזתי|הזזנו|שיניתי את התור|העברתי את התור");

    private static final Pattern IS_CHANGED = words("בוטל|בוטלה|התבטל|הוזז|הוזזה|הועבר|עבר ל");

    /** Without one of these the sentence may be about anything: a price is set (נקבע) as well. */
    private static final Pattern OF_AN_APPOINTMENT = words("תור|תורכ|תורכמ|פגישה|פגישתכמ|לכ|לכמ|ליומ|לשעה|בשעה");

    private static final Pattern DENIED = words("לא|אי אפשר|אמ|כש|לפני|אחרי|רוצימ|תרצו|לא נקבע");
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?\\n])");

    private final Wishes wishes;

    Claims(Wishes wishes) {
        this.wishes = wishes;
    }

    /** The text, or an honest one in its place. */
    String honest(String text, ConversationId conversation) {
        var claimsBooking = claims(text, I_BOOKED, IS_BOOKED);
        var claimsChange = claims(text, I_CHANGED, IS_CHANGED);
        if (!claimsBooking && !claimsChange) {
            return text;
        }
        var known = wishes.of(conversation);
        if (claimsChange && !anyOf(known, State.AGREED, Kind.MOVE, Kind.CANCEL)) {
            return anyOf(known, State.ASKED, Kind.MOVE, Kind.CANCEL)
                    ? Phrases.BOOKING_PENDING
                    : Phrases.NOTHING_CHANGED;
        }
        if (claimsBooking && !anyOf(known, State.AGREED, Kind.BOOK, Kind.MOVE)) {
            return anyOf(known, State.ASKED, Kind.BOOK, Kind.MOVE) ? Phrases.BOOKING_PENDING : Phrases.NOTHING_BOOKED;
        }
        return text;
    }

    private static boolean claims(String text, Pattern ofOurselves, Pattern ofSomething) {
        return SENTENCE.splitAsStream(text)
                .filter(sentence -> !sentence.strip().endsWith("?"))
                .map(HebrewText::comparable)
                .anyMatch(sentence -> asserts(sentence, ofOurselves)
                        || OF_AN_APPOINTMENT.matcher(sentence).find() && asserts(sentence, ofSomething));
    }

    private static boolean asserts(String sentence, Pattern claim) {
        var found = claim.matcher(sentence);
        return found.find()
                && !DENIED.matcher(sentence.substring(0, found.start())).find();
    }

    private static boolean anyOf(List<Wish> wishes, State state, Kind one, Kind other) {
        return wishes.stream().anyMatch(wish -> wish.state() == state && (wish.kind() == one || wish.kind() == other));
    }

    /** Whole words, also behind ו or ה. */
    private static Pattern words(String alternatives) {
        return Pattern.compile("(?<!\\S)[וה]?(?:" + alternatives + ")(?!\\S)");
    }
}
