package io.moked.messaging.template;

import java.util.regex.Pattern;

/** Text that comes from people, made fit for a message. */
final class PlainText {

    private static final Pattern NOT_SHOWN = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\n\\t\\r]]");
    private static final Pattern GAPS = Pattern.compile("\\s+");

    private PlainText() {}

    /**
     * One line without invisible characters. WhatsApp refuses a template variable with line breaks, tabs or more than
     * four spaces in a row; direction marks of a stranger would turn around what stands beside them.
     */
    static String oneLine(String text, int longest) {
        var line = GAPS.matcher(NOT_SHOWN.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
        return line.length() <= longest
                ? line
                : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, longest - 1)))
                                .strip() + "…";
    }
}
