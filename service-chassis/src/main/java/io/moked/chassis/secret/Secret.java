package io.moked.chassis.secret;

import java.nio.charset.StandardCharsets;

/**
 * A secret of a settings record. It is bound from a text, can be validated with {@code @NotBlank} and {@code @Size}, and
 * is masked wherever it is printed.
 *
 * @param value the secret itself, for whoever needs it
 */
public record Secret(String value) {

    /** The secret as bytes of UTF-8, as a key for signing is made of. */
    public byte[] bytes() {
        return value.getBytes(StandardCharsets.UTF_8);
    }

    /** Whether nothing was set, as by a variable that is there but empty. */
    public boolean isBlank() {
        return value.isBlank();
    }

    @Override
    public String toString() {
        return "***";
    }
}
