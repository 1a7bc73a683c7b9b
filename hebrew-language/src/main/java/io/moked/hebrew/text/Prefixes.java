package io.moked.hebrew.text;

/** The particles that are glued to a word: {@code ו ש ה ב ל מ כ}, and those of them that stand together. */
public final class Prefixes {

    /** As many letters as particles take at most: {@code וכשב}, {@code ולכשה}. */
    static final int LONGEST = 4;

    private Prefixes() {}

    /**
     * Whether the letters are particles in their order: {@code ו}, then {@code ש}, {@code כש}, {@code מש} or
     * {@code לכש}, then one of {@code ב ל מ כ}, then {@code ה}. Empty is none.
     */
    public static boolean isPrefix(String letters) {
        if (letters.isEmpty() || letters.length() > LONGEST) {
            return false;
        }
        var rest = letters.startsWith("ו") ? letters.substring(1) : letters;
        rest = withoutConjunction(rest);
        if (!rest.isEmpty() && "בלמכ".indexOf(rest.charAt(0)) >= 0) {
            rest = rest.substring(1);
        }
        return rest.isEmpty() || rest.equals("ה");
    }

    private static String withoutConjunction(String letters) {
        for (var conjunction : new String[] {"לכש", "כש", "מש", "ש"}) {
            if (letters.startsWith(conjunction)) {
                return letters.substring(conjunction.length());
            }
        }
        return letters;
    }
}
