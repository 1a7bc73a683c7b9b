package io.moked.gateway.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What a password must be: long enough, and not among those that are tried first. Which kinds of characters it is made
 * of does not matter (NIST SP 800-63B, 3.1.1.2).
 */
@Component
public class PasswordRules {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;
    private static final int FEWEST_DIFFERENT = 5;

    private final Set<String> common;

    PasswordRules() {
        try {
            var list = new ClassPathResource("common-passwords.txt").getContentAsString(StandardCharsets.UTF_8);
            this.common = list.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with a password, as the code of a problem; nothing, if it will do. */
    public Optional<String> mistake(String password, String email) {
        var length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of("password.too-short");
        }
        if (length > LONGEST) {
            return Optional.of("password.too-long");
        }
        return isCommon(password, email) ? Optional.of("password.too-common") : Optional.empty();
    }

    private boolean isCommon(String password, String email) {
        var plain = Normalizer.normalize(password, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
        var name = email.split("@", 2)[0];
        return common.contains(plain)
                || common.contains(plain.replaceAll("[\\s_.!?@#$*-]", ""))
                || plain.contains(email)
                || withoutDigits(plain).equals(withoutDigits(name))
                || plain.codePoints().distinct().count() < FEWEST_DIFFERENT
                || repeatsAPart(plain);
    }

    private static String withoutDigits(String text) {
        return text.replaceAll("[^\\p{L}]", "");
    }

    /** Such as {@code abcdeabcdeabcde}: the text, moved by less than half its length, meets itself. */
    private static boolean repeatsAPart(String text) {
        var again = (text + text).indexOf(text, 1);
        return again < text.length();
    }
}
