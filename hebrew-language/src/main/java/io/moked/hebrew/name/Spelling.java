package io.moked.hebrew.name;

/** Forms in which different writings of one name are equal, from strict to loose. */
final class Spelling {

    private static final String FINALS = "ךםןףץ";
    private static final String MEDIALS = "כמנפצ";

    /** Letters that sound alike, so that speech recognition mixes them up. */
    private static final String HEARD = "טקחעס";

    private static final String AS = "תככאש";

    private static final String SILENT = "אוי";

    private Spelling() {}

    /** Letters only, without a difference between final and other letters; gershayim tell {@code ת״א} from {@code תא}. */
    static String letters(String name) {
        var letters = new StringBuilder(name.length());
        for (var index = 0; index < name.length(); index++) {
            var letter = name.charAt(index);
            if (letter >= 'א' && letter <= 'ת' || letter == '״') {
                letters.append(exchanged(letter, FINALS, MEDIALS));
            }
        }
        return letters.toString();
    }

    /** As {@link #letters}, also without gershayim. */
    static String plainLetters(String name) {
        return letters(name).replace("״", "");
    }

    /** As {@link #letters} for what sounds alike: ט and ת, ק and כ, a final א and ה, one ו or two. */
    static String sound(String letters) {
        var sound = new StringBuilder(letters.length());
        for (var index = 0; index < letters.length(); index++) {
            var letter = exchanged(letters.charAt(index), HEARD, AS);
            var repeated = !sound.isEmpty() && sound.charAt(sound.length() - 1) == letter && "וי".indexOf(letter) >= 0;
            if (!repeated) {
                sound.append(letter == 'א' && index == letters.length() - 1 ? 'ה' : letter);
            }
        }
        return sound.toString();
    }

    /** A sound without the letters inside it that are written or left out at will. */
    static String skeleton(String sound) {
        var skeleton = new StringBuilder(sound.length());
        for (var index = 0; index < sound.length(); index++) {
            var inside = index > 0 && index < sound.length() - 1;
            if (!inside || SILENT.indexOf(sound.charAt(index)) < 0) {
                skeleton.append(sound.charAt(index));
            }
        }
        return skeleton.toString();
    }

    private static char exchanged(char letter, String from, String to) {
        var index = from.indexOf(letter);
        return index < 0 ? letter : to.charAt(index);
    }
}
