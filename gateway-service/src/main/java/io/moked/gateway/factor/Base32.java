package io.moked.gateway.factor;

/** Base 32 without padding (RFC 4648), as authenticator apps read secrets. */
final class Base32 {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    static String encode(byte[] bytes) {
        var text = new StringBuilder();
        var buffer = 0;
        var held = 0;
        for (var value : bytes) {
            buffer = buffer << Byte.SIZE | value & 0xff;
            held += Byte.SIZE;
            while (held >= BITS) {
                held -= BITS;
                text.append(LETTERS.charAt(buffer >> held & LETTERS.length() - 1));
            }
        }
        if (held > 0) {
            text.append(LETTERS.charAt(buffer << BITS - held & LETTERS.length() - 1));
        }
        return text.toString();
    }
}
