package io.moked.hebrew.time.calendar;

/** Numbers written in Hebrew letters. */
public final class Gematria {

    private static final String LETTERS = "אבגדהוזחטיכלמנסעפצקרשת";
    private static final int[] VALUES = {
        1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 200, 300, 400
    };

    private Gematria() {}

    /** What the letters are worth, quotes among them or not; 0 when they are no number as it is written. */
    public static int value(String word) {
        var sum = 0;
        var last = Integer.MAX_VALUE;
        for (var letter : word.toCharArray()) {
            if (letter == '״' || letter == '׳') {
                continue;
            }
            var place = LETTERS.indexOf(letter);
            var value = place < 0 ? 0 : VALUES[place];
            if (value == 0 || value > last || value == last && value != 400) {
                return 0;
            }
            sum += value;
            last = value;
        }
        return sum;
    }

    /** Whether the letters are written as a number: {@code כ״ג}, {@code ה׳}. */
    public static boolean isMarked(String word) {
        return word.indexOf('״') >= 0 || word.indexOf('׳') >= 0;
    }
}
