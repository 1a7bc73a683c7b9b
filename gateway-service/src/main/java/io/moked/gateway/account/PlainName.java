package io.moked.gateway.account;

import io.moked.chassis.problem.Problem;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** A name as it can be read: what cannot be seen in it would make two that look alike, and turn around what stands beside it. */
public final class PlainName {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private PlainName() {}

    /**
     * What is to be seen of a name.
     *
     * @throws Problem {@code invalid} if that is nothing
     */
    public static String of(String written) {
        var visible = INVISIBLE
                .matcher(Normalizer.normalize(written, Normalizer.Form.NFC))
                .replaceAll("");
        var name = SPACES.matcher(visible).replaceAll(" ").strip();
        if (name.isEmpty()) {
            throw Problem.invalid("name", "field.not-blank");
        }
        return name;
    }
}
