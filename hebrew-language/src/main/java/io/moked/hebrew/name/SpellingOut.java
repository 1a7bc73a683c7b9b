package io.moked.hebrew.name;

import io.moked.hebrew.text.Lexicon;
import io.moked.hebrew.text.Word;
import io.moked.hebrew.text.Words;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts letters together that were said one by one. */
final class SpellingOut {

    private static final Map<String, Character> NAMES = names();
    private static final Set<String> AS_IN = Set.of("כמו", "של");
    private static final Set<String> FINAL = Set.of("סופית", "סופי");
    private static final Set<String> TWICE = Set.of("כפול", "כפולה", "פעמיים", "שתי", "שני");
    private static final Set<String> FILLERS = Set.of(
            "אה", "אהה", "אמ", "אממ", "אז", "ואז", "אחר", "כך", "ואחר", "כן", "רגיל", "רגילה", "האות", "אות", "עם");
    private static final int MOST_LETTERS = 60;

    private final Words words;
    private final StringBuilder spelled = new StringBuilder();
    private String longest = "";
    private boolean hasExample;
    private boolean twice;

    SpellingOut(Words words) {
        this.words = words;
    }

    private static Map<String, Character> names() {
        Map<String, Character> names = new HashMap<>();
        for (var line : Lexicon.lines(SpellingOut.class, "letters.txt")) {
            for (var name : line.split(" ")) {
                names.put(Spelling.plainLetters(name), line.charAt(0));
            }
        }
        return names;
    }

    Optional<String> word() {
        var index = 0;
        while (index < words.size()) {
            index = step(index);
        }
        finish();
        return longest.isEmpty() ? Optional.empty() : Optional.of(longest);
    }

    private int step(int index) {
        var word = words.get(index);
        var example = AS_IN.contains(words.get(index + 1).text()) ? example(index + 2) : null;
        var letter = letter(word);
        if (letter != null) {
            add(letter);
            return after(index + 1);
        }
        if (example != null && word.isHebrew() && !spelled.isEmpty()) {
            add(example);
            return after(index + 1);
        }
        aside(word);
        return index + 1;
    }

    /** What says something about the letters around it; any other word ends them. */
    private void aside(Word word) {
        if (TWICE.contains(word.text())) {
            twice = true;
        } else if (word.is("רווח") && !spelled.isEmpty()) {
            spelled.append(' ');
        } else if (word.is("גרש") && !spelled.isEmpty()) {
            spelled.append('׳');
        } else if (word.kind() != Word.Kind.SIGN && !FILLERS.contains(word.text())) {
            finish();
        }
    }

    private void add(char letter) {
        if (spelled.length() < MOST_LETTERS) {
            spelled.append(letter);
            if (twice) {
                spelled.append(letter);
            }
        }
        twice = false;
    }

    /** Passes over {@code סופית} and {@code כמו נח} behind a letter. */
    private int after(int index) {
        var next = FINAL.contains(words.get(index).text()) ? index + 1 : index;
        if (AS_IN.contains(words.get(next).text()) && example(next + 1) != null) {
            hasExample = true;
            return next + 2;
        }
        return next;
    }

    private @Nullable Character example(int index) {
        var word = words.get(index);
        return word.isHebrew() ? Spelling.plainLetters(word.text()).charAt(0) : null;
    }

    private static @Nullable Character letter(Word word) {
        if (!word.isHebrew() || word.text().length() > 6) {
            return null;
        }
        var name = Spelling.plainLetters(word.text());
        if (name.length() == 1) {
            return name.charAt(0);
        }
        var letter = NAMES.get(name);
        return letter == null && name.startsWith("ו") ? NAMES.get(name.substring(1)) : letter;
    }

    private void finish() {
        var word = spelled.toString().strip();
        if (word.length() > longest.length() && (word.length() > 1 || hasExample)) {
            longest = withFinalLetters(word);
        }
        spelled.setLength(0);
        hasExample = false;
        twice = false;
    }

    private static String withFinalLetters(String spelled) {
        var word = new StringBuilder(spelled);
        for (var index = 1; index < word.length(); index++) {
            var ends = index == word.length() - 1 || word.charAt(index + 1) == ' ';
            if (ends) {
                var medial = "כמנפצ".indexOf(word.charAt(index));
                word.setCharAt(index, medial < 0 ? word.charAt(index) : "ךםןףץ".charAt(medial));
            }
        }
        return word.toString();
    }
}
