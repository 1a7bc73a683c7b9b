package io.moked.messaging.template;

import java.util.List;

/**
 * The words of a message, in both forms. They are personal: {@link #toString} tells the template only.
 *
 * @param variables of the approved template, the first one first; none is blank
 * @param text the same words as plain text
 */
public record Words(Template template, List<String> variables, String text) {

    @Override
    public String toString() {
        return "Words[" + template + "]";
    }
}
