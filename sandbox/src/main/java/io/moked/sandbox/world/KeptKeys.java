package io.moked.sandbox.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** Keys that live as long as what is encrypted with them, in a folder. */
record KeptKeys(Path folder) {

    private static final int KEY_BYTES = 32;

    /** The key of a name in base64; thought of when there is none yet. */
    String of(String name) {
        var file = folder.resolve(name + ".key");
        try {
            if (Files.notExists(file)) {
                var random = new byte[KEY_BYTES];
                new SecureRandom().nextBytes(random);
                Files.writeString(file, Base64.getEncoder().encodeToString(random));
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
