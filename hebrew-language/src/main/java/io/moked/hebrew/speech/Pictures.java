package io.moked.hebrew.speech;

/** Emoji, other pictures and what has no sound: controls, direction marks, halves of surrogates. */
final class Pictures {

    private static final int KEYCAP = 0x20E3;
    private static final int DEGREE = 0xB0;

    private Pictures() {}

    static String without(String text) {
        var kept = new StringBuilder(text.length());
        var dropped = false;
        for (var place = 0; place < text.length(); ) {
            var character = text.codePointAt(place);
            place += Character.charCount(character);
            if (isSilent(character)) {
                continue;
            }
            if (isPicture(character)) {
                dropped = true;
                continue;
            }
            if (dropped && !kept.isEmpty() && !Character.isWhitespace(character)) {
                kept.append(' ');
            }
            dropped = false;
            kept.appendCodePoint(character);
        }
        return kept.toString();
    }

    private static boolean isPicture(int character) {
        return switch (Character.getType(character)) {
            case Character.OTHER_SYMBOL -> character != DEGREE;
            case Character.MODIFIER_SYMBOL -> character > 0xFFFF;
            case Character.CONTROL -> character != '\n' && character != '\t' && character != '\r';
            case Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    /** Without a width of its own, so that no space takes its place. */
    private static boolean isSilent(int character) {
        return character == KEYCAP
                || character >= 0xFE00 && character <= 0xFE0F
                || character >= 0xE0000 && character <= 0xE01EF
                || Character.getType(character) == Character.FORMAT;
    }
}
