package io.moked.hebrew.phone;

import io.moked.hebrew.number.Dictation;

/** Israel's numbers with their leading zero, or behind 972 and 00972; source: the Ministry of Communications' plan. */
final class NumberingPlan implements Dictation.Shape {

    private static final String COUNTRY = "972";
    private static final String[] COUNTRY_PREFIXES = {"00" + COUNTRY, COUNTRY};
    private static final String[] WITHOUT_CHARGE_OR_SHARED = {"1800", "1801", "1700", "1599"};
    private static final int LONG = 10;
    private static final int GEOGRAPHIC = 9;

    @Override
    public boolean canBegin(String digits) {
        for (var prefix : COUNTRY_PREFIXES) {
            if (prefix.startsWith(digits)) {
                return true;
            }
            if (digits.startsWith(prefix)) {
                return canBeginNational(withTrunkZero(digits.substring(prefix.length())));
            }
        }
        return canBeginNational(digits);
    }

    @Override
    public boolean isWhole(String digits) {
        return !national(digits).isEmpty();
    }

    /** The number without its leading zero, as it stands behind +972; empty when there is none. */
    static String national(String digits) {
        var number = digits;
        for (var prefix : COUNTRY_PREFIXES) {
            if (digits.startsWith(prefix)) {
                number = withTrunkZero(digits.substring(prefix.length()));
            }
        }
        return number.length() == length(number) ? number.startsWith("0") ? number.substring(1) : number : "";
    }

    private static String withTrunkZero(String digits) {
        return digits.startsWith("0") || digits.startsWith("1") ? digits : "0" + digits;
    }

    private static boolean canBeginNational(String digits) {
        if (digits.length() <= 1) {
            return digits.isEmpty() || "01".contains(digits);
        }
        if (digits.length() > LONG) {
            return false;
        }
        for (var prefix : WITHOUT_CHARGE_OR_SHARED) {
            if (prefix.startsWith(digits)) {
                return true;
            }
        }
        var isOpenPrefix = digits.equals("05") || digits.equals("07");
        return isOpenPrefix || digits.length() <= length(digits);
    }

    /** How many digits a number has that begins so; 0 when none does. */
    private static int length(String digits) {
        for (var prefix : WITHOUT_CHARGE_OR_SHARED) {
            if (digits.startsWith(prefix)) {
                return LONG;
            }
        }
        if (digits.length() < 2 || digits.charAt(0) != '0') {
            return 0;
        }
        var third = digits.length() > 2 ? digits.charAt(2) : ' ';
        return switch (digits.charAt(1)) {
            case '2', '3', '4', '8', '9' -> GEOGRAPHIC;
            case '5' -> "0123458".indexOf(third) >= 0 ? LONG : 0;
            case '7' -> "23456789".indexOf(third) >= 0 ? LONG : 0;
            default -> 0;
        };
    }
}
