package io.moked.hebrew.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Lines of UTF-8, which only a line feed ends, so that there are as many as any other program counts. */
final class Lines {

    private final InputStream in;

    Lines(InputStream in) {
        this.in = in;
    }

    /** The next line, malformed bytes replaced; null at the end. */
    @Nullable
    String next() throws IOException {
        var line = new ByteArrayOutputStream();
        var octet = in.read();
        if (octet < 0) {
            return null;
        }
        while (octet >= 0 && octet != '\n') {
            line.write(octet);
            octet = in.read();
        }
        var text = line.toString(StandardCharsets.UTF_8);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }
}
