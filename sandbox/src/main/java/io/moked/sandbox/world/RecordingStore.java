package io.moked.sandbox.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** Where telephony-service keeps recordings, and the key that encrypts them, which lives as long as they do. */
record RecordingStore(Path folder, String key) {

    private static final int KEY_BYTES = 32;

    static RecordingStore in(Path folder) throws IOException {
        var file = folder.resolveSibling("recordings.key");
        if (!Files.exists(file)) {
            var random = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(random);
            Files.writeString(file, Base64.getEncoder().encodeToString(random));
        }
        return new RecordingStore(folder, Files.readString(file));
    }
}
