package io.moked.messaging.template;

import java.util.regex.Pattern;

/** Text that comes from people, made fit for a message, and Hebrew text made fit for a phone's display. */
final class PlainText {

    private static final char LEFT_TO_RIGHT_ISOLATE = '\u2066';
    private static final char END_OF_ISOLATE = '\u2069';
    private static final Pattern NOT_SHOWN = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\n\\t\\r]]");
    private static final Pattern GAPS = Pattern.compile("\\s+");
    private static final Pattern LEFT_TO_RIGHT =
            Pattern.compile("\\+?[A-Za-z0-9](?:[A-Za-z0-9.,:/@+&_'%#?=\\- ]*[A-Za-z0-9])?");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d+");

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

    /** Encloses what runs from left to right in isolates, so that it does not scatter in a line of Hebrew. */
    static String isolated(String text) {
        return LEFT_TO_RIGHT
                .matcher(text)
                .replaceAll(run -> WHOLE_NUMBER.matcher(run.group()).matches()
                        ? run.group()
                        : LEFT_TO_RIGHT_ISOLATE
                                + java.util.regex.Matcher.quoteReplacement(run.group())
                                + END_OF_ISOLATE);
    }
}
