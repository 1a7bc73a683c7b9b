package io.moked.hebrew.phone;

import io.moked.hebrew.number.Gender;
import io.moked.hebrew.number.HebrewNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Israeli numbers in groups: prefix, three, four for the eye and two and two for the ear. */
final class PhoneFormat {

    private static final String COUNTRY = "+972";
    private static final int WITHOUT_CHARGE = 4;
    private static final int GEOGRAPHIC = 9;

    private PhoneFormat() {}

    static String spoken(String e164) {
        return isIsraeli(e164)
                ? groups(e164, 3, 2, 2).stream().map(PhoneFormat::digits).collect(Collectors.joining(", "))
                : e164;
    }

    static String written(String e164) {
        return isIsraeli(e164) ? String.join("-", groups(e164, 3, 4)) : e164;
    }

    private static boolean isIsraeli(String e164) {
        return e164.startsWith(COUNTRY)
                && !NumberingPlan.national(e164.substring(1)).isEmpty();
    }

    private static List<String> groups(String e164, int... lengths) {
        var national = NumberingPlan.national(e164.substring(1));
        var number = national.startsWith("1") ? national : "0" + national;
        var at = number.startsWith("1") ? WITHOUT_CHARGE : number.length() == GEOGRAPHIC ? 2 : 3;
        var groups = new ArrayList<>(List.of(number.substring(0, at)));
        for (var length : lengths) {
            var end = Math.min(number.length(), at + length);
            groups.add(number.substring(at, end));
            at = end;
        }
        groups.removeIf(String::isEmpty);
        return groups;
    }

    private static String digits(String group) {
        return group.chars()
                .mapToObj(digit -> HebrewNumbers.words(digit - '0', Gender.FEMININE))
                .collect(Collectors.joining(" "));
    }
}
