package io.moked.telephony.recording;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a WAV file says of itself, if it is one that can be heard: RIFF, with linear samples or mu-law, and sound in it.
 *
 * @param durationMillis length of the sound
 */
record WaveFile(long durationMillis) {

    private static final int LINEAR = 1;
    private static final int MU_LAW = 7;
    private static final int SMALLEST_FORMAT = 16;

    static Optional<WaveFile> read(byte[] file) {
        var rest = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        if (rest.remaining() < 12 || !name(rest).equals("RIFF")) {
            return Optional.empty();
        }
        rest.getInt();
        return name(rest).equals("WAVE") ? readChunks(rest) : Optional.empty();
    }

    private static Optional<WaveFile> readChunks(ByteBuffer rest) {
        Integer bytesPerSecond = null;
        while (rest.remaining() >= 8) {
            var name = name(rest);
            // A recording that was streamed has no length in its header: the chunk then goes to the end of the file.
            var size = (int) Math.min(Integer.toUnsignedLong(rest.getInt()), rest.remaining());
            if (name.equals("data")) {
                return sound(size, bytesPerSecond);
            }
            if (name.equals("fmt ")) {
                bytesPerSecond = bytesPerSecond(rest, size);
            }
            rest.position(Math.min(rest.limit(), rest.position() + size + size % 2));
        }
        return Optional.empty();
    }

    private static Optional<WaveFile> sound(int size, @Nullable Integer bytesPerSecond) {
        return bytesPerSecond == null || size == 0
                ? Optional.empty()
                : Optional.of(new WaveFile(1000L * size / bytesPerSecond));
    }

    private static @Nullable Integer bytesPerSecond(ByteBuffer chunk, int size) {
        if (size < SMALLEST_FORMAT) {
            return null;
        }
        var format = Short.toUnsignedInt(chunk.getShort(chunk.position()));
        var rate = chunk.getInt(chunk.position() + 8);
        return (format == LINEAR || format == MU_LAW) && rate > 0 ? rate : null;
    }

    private static String name(ByteBuffer chunk) {
        var letters = new byte[4];
        chunk.get(letters);
        return new String(letters, StandardCharsets.US_ASCII);
    }
}
