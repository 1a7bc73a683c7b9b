package io.moked.hebrew.name;

/** The words that a street's name begins with, without particles and abbreviations. */
final class StreetKinds {

    private StreetKinds() {}

    static String written(String said) {
        var bare = said.length() > 3 && "בלמ".indexOf(said.charAt(0)) >= 0 && isKind(said.substring(1))
                ? said.substring(1)
                : said;
        return switch (bare) {
            case "שד׳", "שד" -> "שדרות";
            default -> bare;
        };
    }

    private static boolean isKind(String word) {
        return switch (word) {
            case "שד׳", "שדרות", "סמטת", "סימטת", "דרך", "כיכר", "ככר", "שביל", "כביש", "משעול", "מעלה" -> true;
            default -> false;
        };
    }
}
