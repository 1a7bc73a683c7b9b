package io.moked.hebrew.name;

import io.moked.hebrew.text.Words;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Entrance, floor and flat of an address. */
final class AddressDetails {

    private static final Map<String, Integer> FLOORS = Map.ofEntries(
            Map.entry("קרקע", 0),
            Map.entry("כניסה", 0),
            Map.entry("ראשונה", 1),
            Map.entry("שנייה", 2),
            Map.entry("שניה", 2),
            Map.entry("שלישית", 3),
            Map.entry("רביעית", 4),
            Map.entry("חמישית", 5),
            Map.entry("שישית", 6),
            Map.entry("ששית", 6),
            Map.entry("שביעית", 7),
            Map.entry("שמינית", 8),
            Map.entry("תשיעית", 9),
            Map.entry("עשירית", 10));
    private static final String LETTERS = "אבגדהוזחטי";

    private final Words words;
    private @Nullable String entrance;
    private @Nullable Integer floor;
    private @Nullable String flat;

    AddressDetails(Words words) {
        this.words = words;
    }

    boolean isEmpty() {
        return entrance == null && floor == null && flat == null;
    }

    boolean isDetail(int index) {
        return AddressWords.at(words, index)
                .filter(word -> switch (word) {
                    case ENTRANCE, FLOOR, FLAT -> true;
                    default -> false;
                })
                .isPresent();
    }

    /** Takes the detail that begins at the token; returns the index after it, or the same when there is none. */
    int read(int index) {
        if (!isDetail(index)) {
            return index;
        }
        var next = isLetterAlone(index + 1) ? index + 1 : AddressWords.skipFillers(words, index + 1);
        var value = AddressWords.is(AddressWords.NUMBER, words, next) ? next + 1 : next;
        return switch (AddressWords.at(words, index).orElseThrow()) {
            case ENTRANCE -> entrance(index, value);
            case FLOOR -> floor(index, value);
            default -> flat(index, value);
        };
    }

    /** {@code כניסה ב}, where the letter is no particle. */
    private boolean isLetterAlone(int index) {
        return letter(index) != null && HouseNumber.number(words, index + 1) == null;
    }

    private int entrance(int index, int value) {
        var letter = letter(value);
        if (letter != null) {
            entrance = letter;
            return value + 1;
        }
        var number = HouseNumber.number(words, value);
        entrance = number == null ? entrance : number.text();
        return number == null ? index : number.end();
    }

    private int floor(int index, int value) {
        var named = FLOORS.get(withoutArticle(words.get(value).text()));
        if (named != null) {
            floor = named;
            return value + 1;
        }
        var number = HouseNumber.number(words, value);
        if (number != null) {
            floor = Integer.valueOf(number.text());
            return number.end();
        }
        var letter = letter(value);
        if (letter == null || LETTERS.indexOf(letter.charAt(0)) < 0) {
            return index;
        }
        floor = LETTERS.indexOf(letter.charAt(0)) + 1;
        return value + 1;
    }

    private int flat(int index, int value) {
        var number = HouseNumber.number(words, value);
        flat = number == null ? flat : number.text();
        return number == null ? index : number.end();
    }

    private @Nullable String letter(int index) {
        var text = words.get(index).text();
        var isLetter = words.get(index).isHebrew()
                && text.length() <= 2
                && text.replace("׳", "").length() == 1;
        return isLetter ? text.substring(0, 1) : null;
    }

    private static String withoutArticle(String word) {
        return word.startsWith("ה") ? word.substring(1) : word;
    }

    HebrewAddress address(@Nullable String city, @Nullable String street, @Nullable HouseNumber house) {
        var number = house == null ? null : house.text();
        var behindStroke = house == null ? null : house.flat();
        return new HebrewAddress(city, street, number, entrance, floor, flat == null ? behindStroke : flat);
    }
}
