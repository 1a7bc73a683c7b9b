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

    /** In the form of {@link HebrewText#comparable}: without final letters. */
    private static final Pattern BOOKED = words(
            "קבעתי|קבענו|נקבע|נקבעה|קבוע לכמ|קבוע לכ|הוזמנ|הזמנתי|הזמנו|שריינתי|שריינו|שורינ|רשמתי אתכמ|רשמתי אותכ|רשמתי לכ"
                    + "|רשמתי לכמ|אישרתי|התור מאושר|התור שלכמ מאושר|התור שלכ מאושר|מחכימ לכמ ב");

    private static final Pattern CHANGED = words(
            "ביטלתי|ביטלנו|בוטל|בוטלה|התבטל|הזזתי|הזזנו|הוזז|הוזזה|שיניתי את התור|העברתי את התור|התור הועבר|התור עבר ל");

    private static final Pattern DENIED = words("לא|אי אפשר|אמ|כש|לפני|אחרי|רוצימ|תרצו|לא נקבע");
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?\\n])");

    private final Wishes wishes;

    Claims(Wishes wishes) {
        this.wishes = wishes;
    }

    /** The text, or an honest one in its place. */
    String honest(String text, ConversationId conversation) {
        var claimsBooking = claims(text, BOOKED);
        var claimsChange = claims(text, CHANGED);
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

    private static boolean claims(String text, Pattern claim) {
        return SENTENCE.splitAsStream(text)
                .filter(sentence -> !sentence.strip().endsWith("?"))
                .map(HebrewText::comparable)
                .anyMatch(sentence -> {
                    var found = claim.matcher(sentence);
                    return found.find()
                            && !DENIED.matcher(sentence.substring(0, found.start()))
                                    .find();
                });
    }

    private static boolean anyOf(List<Wish> wishes, State state, Kind one, Kind other) {
        return wishes.stream().anyMatch(wish -> wish.state() == state && (wish.kind() == one || wish.kind() == other));
    }

    /** Whole words, also behind ו or ה. */
    private static Pattern words(String alternatives) {
        return Pattern.compile("(?<!\\S)[וה]?(?:" + alternatives + ")(?!\\S)");
    }
}
