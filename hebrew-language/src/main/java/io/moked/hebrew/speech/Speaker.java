package io.moked.hebrew.speech;

import io.moked.hebrew.text.Words;
import java.util.Set;

/** Of whom a word is said: the agent itself, or whom it speaks to. */
final class Speaker {

    private static final int FARTHEST = 6;
    private static final Set<String> I =
            Set.of("אני", "ואני", "שאני", "כשאני", "אנוכי", "והנני", "הנני", "הריני", "הייתי", "אהיה");
    private static final Set<String> YOU = Set.of(
            "את", "אתה", "ואתה", "ואת", "שאת", "שאתה", "אתם", "האם", "אם", "כשאתה", "תהיה", "היית", "תהיי", "לקוח");

    /** Words that may stand between אני and what is said of it. */
    private static final Set<String> BETWEEN = Set.of(
            "לא", "כבר", "עכשיו", "מיד", "גם", "רק", "ממש", "מאוד", "כאן", "פה", "תמיד", "בהחלט", "עדיין", "באמת",
            "כרגע", "פשוט", "כמובן", "עוד", "רגע", "שוב", "בדיוק", "מאד", "נורא", "לצערי", "אפילו", "דווקא", "בטח",
            "אכן", "אולי", "לגמרי", "היום", "תכף", "תיכף", "אישית", "בשמחה", "ו", "קצת", "מה", ",");

    private Speaker() {}

    /** Whether אני stands before it with nothing between but what belongs to it. */
    static boolean isAgent(Words words, int place) {
        var before = place - 1;
        for (var steps = 0; steps < FARTHEST; steps++) {
            var isSlashed = words.get(before - 1).isSign('/') && words.isGlued(before);
            before = isSlashed ? before - 2 : before;
            var word = words.get(before).text();
            if (I.contains(word) || isSlashed && isAgentsHead(words, before)) {
                return true;
            }
            if (!isBetween(word) && !AgentWords.contain(bare(word))) {
                return false;
            }
            before--;
        }
        return false;
    }

    private static boolean isBetween(String word) {
        return BETWEEN.contains(word) || word.startsWith("ו") && BETWEEN.contains(word.substring(1));
    }

    /** בודק/ת ומיד חוזר/ת: said of oneself without אני. */
    private static boolean isAgentsHead(Words words, int place) {
        return AgentWords.contain(words.get(place).text()) && isHead(words, place) && !isAsking(words, place);
    }

    static boolean isAsking(Words words, int from) {
        for (var place = from; place < from + 12; place++) {
            if (words.get(place).isSign('?')) {
                return true;
            }
        }
        return false;
    }

    /** Whether it stands at the head of a sentence, behind a greeting of a word or two at most. */
    static boolean isHead(Words words, int place) {
        var before = words.get(place - 1);
        if (before.isHebrew() || before.isDigits()) {
            return false;
        }
        if (!before.isSign(',')) {
            return before.text().isEmpty() || ".!?:-\"".contains(before.text());
        }
        var start = place - 2;
        while (start > place - 5 && words.get(start).isHebrew()) {
            start--;
        }
        return start > place - 5 && !words.get(start).isSign(',');
    }

    static boolean isAddressed(Words words, int place) {
        for (var before = place - 1; before >= place - FARTHEST; before--) {
            var word = words.get(before);
            if (word.isSign('.') || word.isSign('!') || word.isSign('?')) {
                return false;
            }
            if (YOU.contains(word.text())
                    || word.text().equals("/")
                            && YOU.contains(words.get(before - 1).text())) {
                return true;
            }
        }
        return false;
    }

    static String bare(String word) {
        var isGlued = word.length() > 3 && (word.startsWith("ו") || word.startsWith("ה"));
        if (!isGlued || AgentWords.contain(word)) {
            return word;
        }
        return word.startsWith("וה") ? word.substring(2) : word.substring(1);
    }
}
