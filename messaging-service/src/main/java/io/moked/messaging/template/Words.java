package io.moked.messaging.template;

import io.moked.hebrew.text.HebrewText;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The words of a message, in both forms. They are personal: {@link #toString} tells the template only.
 *
 * @param variables of the approved template, the first one first; none is blank
 * @param text the same words as plain text
 */
public record Words(Template template, List<String> variables, String text) {

    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    /** The text for people who may not use what is secret in it. */
    public String withoutLinks() {
        return LINK.matcher(HebrewText.withoutBidiControls(text)).replaceAll("[קישור]");
    }

    @Override
    public String toString() {
        return "Words[" + template + "]";
    }
}
