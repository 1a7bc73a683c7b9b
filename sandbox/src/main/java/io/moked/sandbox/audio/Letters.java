package io.moked.sandbox.audio;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A word as bytes: one a letter where windows-1255 has it (Hebrew, Latin, digits, niqqud, ₪, gershayim), else UTF-8. */
final class Letters {

    private static final Charset HEBREW = Charset.forName("windows-1255");
    private static final byte UTF_8_FOLLOWS = 1;

    private Letters() {}

    static byte[] encode(String word) {
        var hebrew = word.getBytes(HEBREW);
        if (hebrew[0] >= 0 && hebrew[0] < ' ' || !new String(hebrew, HEBREW).equals(word)) {
            var utf8 = word.getBytes(StandardCharsets.UTF_8);
            var marked = new byte[utf8.length + 1];
            marked[0] = UTF_8_FOLLOWS;
            System.arraycopy(utf8, 0, marked, 1, utf8.length);
            return marked;
        }
        return hebrew;
    }

    static String decode(byte[] bytes) {
        return bytes[0] == UTF_8_FOLLOWS
                ? new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_8)
                : new String(bytes, HEBREW);
    }
}
