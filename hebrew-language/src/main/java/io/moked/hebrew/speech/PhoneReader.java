package io.moked.hebrew.speech;

import io.moked.hebrew.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Telephone numbers, digit by digit: the prefix, three, two and two. */
final class PhoneReader implements Reader {

    private static final int LONGEST = 15;
    private static final int LONGEST_SHORT_CODE = 5;
    private static final String ISRAEL = "972";

    @Override
    public @Nullable Spoken read(Words words, int from) {
        var glued = Glued.at(words, from);
        var first = words.get(glued.next());
        var isSigned = words.isGlued(glued.next() + 1)
                && words.get(glued.next() + 1).isDigits()
                && !(words.isGlued(glued.next()) && words.get(glued.next() - 1).isDigits());
        var said = switch (first.text()) {
            case "*" -> isSigned ? shortCode(words, glued.next() + 1) : null;
            case "+" -> isSigned ? foreign(words, glued.next() + 1) : null;
            case "(" -> isSigned ? domestic(words, glued.next() + 1) : null;
            default -> first.isDigits() ? unsigned(words, from, glued.next()) : null;
        };
        return said == null ? null : new Spoken(glued.prefix() + said.words(), said.end());
    }

    private static @Nullable Spoken unsigned(Words words, int from, int place) {
        if (words.get(place).text().startsWith(ISRAEL)) {
            return foreign(words, place);
        }
        var isOneRun = !words.isGlued(place + 1) || !words.get(place + 1).isSign('-');
        return isOneRun && CodeReader.isNamed(words, from) ? null : domestic(words, place);
    }

    private static @Nullable Spoken shortCode(Words words, int from) {
        var code = words.get(from).text();
        var half = code.length() / 2;
        return code.length() > LONGEST_SHORT_CODE
                ? null
                : new Spoken("כוכבית " + said(List.of(code.substring(0, half), code.substring(half))), from + 1);
    }

    private static @Nullable Spoken foreign(Words words, int from) {
        var number = new StringBuilder();
        var groups = new ArrayList<String>();
        var end = from;
        while (words.get(end).isDigits()
                && number.length() + words.get(end).text().length() <= LONGEST) {
            number.append(words.get(end).text());
            groups.add(words.get(end).text());
            end = next(words, end);
        }
        end = groups.isEmpty() ? end : behind(words, from, groups.size());
        if (number.toString().startsWith(ISRAEL)) {
            var national = number.substring(ISRAEL.length());
            var written = national.startsWith("0") ? national : "0" + national;
            return length(written) == written.length() ? new Spoken(said(groups(written)), end) : null;
        }
        return number.length() < 7
                ? null
                : new Spoken("פלוס " + said(groups.size() > 1 ? groups : threes(number.toString())), end);
    }

    private static @Nullable Spoken domestic(Words words, int from) {
        if (words.isGlued(from)
                && (words.get(from - 1).isSign('.') || words.get(from - 1).isSign('/'))) {
            return null;
        }
        var number = new StringBuilder(words.get(from).text());
        var end = from;
        while (number.length() < length(number)
                && words.get(next(words, end)).isDigits()
                && isPart(number, words, end)) {
            end = next(words, end);
            number.append(words.get(end).text());
        }
        var isWhole = number.length() >= 9 && number.length() == length(number) && !isMore(words, end);
        return isWhole ? new Spoken(said(groups(number.toString())), end + 1) : null;
    }

    private static boolean isPart(CharSequence number, Words words, int end) {
        return number.length() + words.get(next(words, end)).text().length() <= LONGEST;
    }

    private static boolean isMore(Words words, int end) {
        var sign = words.get(end + 1);
        return words.isGlued(end + 1)
                && (sign.isSign('-') || sign.isSign('.') || sign.isSign(':'))
                && words.isGlued(end + 2)
                && words.get(end + 2).isDigits();
    }

    /** The group of digits behind a dash, a bracket or a space. */
    private static int next(Words words, int place) {
        var next = place + 1;
        while (next < place + 4
                && (words.get(next).isSign('-')
                        || words.get(next).isSign('(')
                        || words.get(next).isSign(')'))) {
            next++;
        }
        return next;
    }

    private static int behind(Words words, int from, int groups) {
        var end = from;
        for (var group = 1; group < groups; group++) {
            end = next(words, end);
        }
        return end + 1;
    }

    /** How many digits a number has that begins so; 0 for none. */
    private static int length(CharSequence number) {
        if (number.length() >= 4 && number.charAt(0) == '1') {
            var service = number.subSequence(1, 4).toString();
            return service.matches("[5678]00|599|801|809") ? 10 : 0;
        }
        if (number.length() < 2 || number.charAt(0) != '0') {
            return number.length() == 1 && number.charAt(0) == '1' ? 10 : 0;
        }
        return switch (number.charAt(1)) {
            case '5', '7' -> 10;
            case '2', '3', '4', '8', '9' -> 9;
            default -> 0;
        };
    }

    private static List<String> groups(String number) {
        if (number.startsWith("1")) {
            return List.of(number.substring(0, 4), number.substring(4, 7), number.substring(7));
        }
        var prefix = number.length() - 7;
        return List.of(
                number.substring(0, prefix),
                number.substring(prefix, prefix + 3),
                number.substring(prefix + 3, prefix + 5),
                number.substring(prefix + 5));
    }

    static List<String> threes(String digits) {
        var groups = new ArrayList<String>();
        for (var place = 0; place < digits.length(); place += 3) {
            groups.add(digits.substring(place, Math.min(place + 3, digits.length())));
        }
        return groups;
    }

    static String said(List<String> groups) {
        return groups.stream().map(PhoneReader::said).collect(Collectors.joining(", "));
    }

    /** 1-800 is said אחת שמונה מאות. */
    private static String said(String group) {
        var isService = group.length() == 4 && group.charAt(0) == '1' && group.endsWith("00");
        return isService ? "אחת " + Counting.digits(group.substring(1, 2)) + " מאות" : Counting.digits(group);
    }
}
