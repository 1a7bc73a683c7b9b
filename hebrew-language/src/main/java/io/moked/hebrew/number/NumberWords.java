package io.moked.hebrew.number;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes numbers in words: the last part takes ו, thousands and millions are masculine. */
final class NumberWords {

    private static final String[] FEMININE = {
        "אפס",
        "אחת",
        "שתיים",
        "שלוש",
        "ארבע",
        "חמש",
        "שש",
        "שבע",
        "שמונה",
        "תשע",
        "עשר",
        "אחת עשרה",
        "שתים עשרה",
        "שלוש עשרה",
        "ארבע עשרה",
        "חמש עשרה",
        "שש עשרה",
        "שבע עשרה",
        "שמונה עשרה",
        "תשע עשרה"
    };
    private static final String[] MASCULINE = {
        "אפס",
        "אחד",
        "שניים",
        "שלושה",
        "ארבעה",
        "חמישה",
        "שישה",
        "שבעה",
        "שמונה",
        "תשעה",
        "עשרה",
        "אחד עשר",
        "שנים עשר",
        "שלושה עשר",
        "ארבעה עשר",
        "חמישה עשר",
        "שישה עשר",
        "שבעה עשר",
        "שמונה עשר",
        "תשעה עשר"
    };
    private static final String[] TENS = {
        "", "", "עשרים", "שלושים", "ארבעים", "חמישים", "שישים", "שבעים", "שמונים", "תשעים"
    };
    private static final String[] FEMININE_ORDINALS = {
        "", "ראשונה", "שנייה", "שלישית", "רביעית", "חמישית", "שישית", "שביעית", "שמינית", "תשיעית", "עשירית"
    };
    private static final String[] MASCULINE_ORDINALS = {
        "", "ראשון", "שני", "שלישי", "רביעי", "חמישי", "שישי", "שביעי", "שמיני", "תשיעי", "עשירי"
    };
    private static final String[] CONSTRUCT = {
        "", "", "", "שלושת", "ארבעת", "חמשת", "ששת", "שבעת", "שמונת", "תשעת", "עשרת"
    };
    private static final String AND = " ו";
    private static final int MILLION = 1_000_000;

    private NumberWords() {}

    static String cardinal(long number, Gender gender) {
        if (number < 0) {
            return "מינוס " + cardinal(-number, gender);
        }
        if (number == HebrewNumbers.MOST) {
            return "מיליארד";
        }
        if (number == 0) {
            return FEMININE[0];
        }
        var parts = new ArrayList<String>();
        addMillions((int) (number / MILLION), parts);
        addThousands((int) (number % MILLION / 1000), parts);
        addHundreds((int) (number % 1000 / 100), parts);
        addBelowHundred((int) (number % 100), gender, parts);
        return joined(parts);
    }

    static String ordinal(long number, Gender gender) {
        if (number < 1 || number >= FEMININE_ORDINALS.length) {
            return cardinal(number, gender);
        }
        return (gender == Gender.FEMININE ? FEMININE_ORDINALS : MASCULINE_ORDINALS)[(int) number];
    }

    /** The digits after the point, one by one. */
    static String decimals(String digits) {
        return digits.chars().mapToObj(digit -> FEMININE[digit - '0']).collect(Collectors.joining(" "));
    }

    private static void addMillions(int millions, List<String> parts) {
        if (millions == 1) {
            parts.add("מיליון");
        } else if (millions == 2) {
            parts.add("שני מיליון");
        } else if (millions > 2) {
            parts.add(cardinal(millions, Gender.MASCULINE) + " מיליון");
        }
    }

    private static void addThousands(int thousands, List<String> parts) {
        if (thousands == 1) {
            parts.add("אלף");
        } else if (thousands == 2) {
            parts.add("אלפיים");
        } else if (thousands > 10) {
            parts.add(cardinal(thousands, Gender.MASCULINE) + " אלף");
        } else if (thousands > 2) {
            parts.add(CONSTRUCT[thousands] + " אלפים");
        }
    }

    private static void addHundreds(int hundreds, List<String> parts) {
        if (hundreds == 1) {
            parts.add("מאה");
        } else if (hundreds == 2) {
            parts.add("מאתיים");
        } else if (hundreds > 2) {
            parts.add(FEMININE[hundreds] + " מאות");
        }
    }

    private static void addBelowHundred(int rest, Gender gender, List<String> parts) {
        var units = gender == Gender.FEMININE ? FEMININE : MASCULINE;
        if (rest >= 20) {
            parts.add(TENS[rest / 10]);
        }
        var unit = rest >= 20 ? rest % 10 : rest;
        if (unit > 0) {
            parts.add(units[unit]);
        }
    }

    /** Before the last part stands ו, unless that part has one of its own: {@code מיליון עשרים ואחד אלף}. */
    private static String joined(List<String> parts) {
        var last = parts.getLast();
        if (parts.size() == 1 || last.contains(AND)) {
            return String.join(" ", parts);
        }
        return String.join(" ", parts.subList(0, parts.size() - 1)) + AND + last;
    }
}
