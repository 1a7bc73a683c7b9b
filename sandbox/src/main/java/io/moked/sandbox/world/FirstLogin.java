package io.moked.sandbox.world;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

/**
 * With what the administrator logs in the first time; the desk asks for another password at once.
 *
 * @param email the account
 * @param password good for the first login only
 */
public record FirstLogin(String email, String password) {

    private static final String EMAIL = "admin@moked.local";
    private static final int BITS = 80;

    /** The one of a folder; thought of when there is none yet. */
    static FirstLogin in(Path folder) throws IOException {
        var file = folder.resolve("password");
        if (Files.notExists(file)) {
            Files.writeString(file, new BigInteger(BITS, new SecureRandom()).toString(Character.MAX_RADIX));
        }
        return new FirstLogin(EMAIL, Files.readString(file));
    }
}
