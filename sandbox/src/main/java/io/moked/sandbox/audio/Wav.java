package io.moked.sandbox.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** RIFF WAV files, as telephone recordings and synthesised speech come. */
public final class Wav {

    private static final int PCM = 1;
    private static final int MULAW = 7;
    private static final int EXTENSIBLE = 0xFFFE;
    private static final int LOWEST_RATE = 8000;
    private static final int HIGHEST_RATE = 192_000;

    private record Format(int code, int channels, int rate, int bits) {}

    private Wav() {}

    /** A file of mu-law bytes, 8 kHz mono. */
    public static byte[] ofMulaw(byte[] mulaw8k) {
        return file(new Format(MULAW, 1, 8000, 8), mulaw8k);
    }

    /** A file of 16-bit samples, mono. */
    public static byte[] ofPcm16(short[] samples, int rate) {
        var bytes = ByteBuffer.allocate(samples.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(samples);
        return file(new Format(PCM, 1, rate, 16), bytes.array());
    }

    /** The same samples at another rate. */
    public static short[] resample(short[] samples, int from, int to) {
        return Filters.resample(samples, from, to);
    }

    /**
     * Reads a mono or stereo WAV of 16-bit samples or mu-law at any rate from 8 kHz; bytes without a header are taken
     * for raw mu-law.
     *
     * @return mu-law, 8 kHz, mono
     * @throws IllegalArgumentException if it is audio of another kind, or none
     */
    public static byte[] read(byte[] file) {
        if (!startsWith(file, 0, "RIFF")) {
            return raw(file);
        }
        if (!startsWith(file, 8, "WAVE")) {
            throw new IllegalArgumentException("A RIFF file that is not WAVE is not audio");
        }
        var in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        Format format = null;
        for (int at = 12; at + 8 <= file.length; ) {
            int content = at + 8;
            int there = file.length - content;
            // Written to a pipe, a WAV carries a length that is not known yet: zero of the sign bit, or all ones.
            long stated = Integer.toUnsignedLong(in.getInt(at + 4));
            int length = (int) Math.min(stated, there);
            if (startsWith(file, at, "fmt ")) {
                format = format(in, content, length);
            } else if (startsWith(file, at, "data")) {
                if (format == null) {
                    throw new IllegalArgumentException("A WAV file must state its format before its data");
                }
                return decode(format, Arrays.copyOfRange(file, content, content + length));
            }
            at = content + length + (length & 1);
        }
        throw new IllegalArgumentException("The WAV file has no data");
    }

    private static byte[] raw(byte[] bytes) {
        for (var magic : new String[] {"ID3", "OggS", "fLaC", "<", "{", "#!AMR", "%PDF", "PK"}) {
            if (startsWith(bytes, 0, magic)) {
                throw new IllegalArgumentException(
                        "Only WAV files and raw mu-law are understood, not one that starts with " + magic);
            }
        }
        if (looksLikeText(bytes)) {
            throw new IllegalArgumentException("The file is text, not audio");
        }
        return bytes;
    }

    private static boolean looksLikeText(byte[] bytes) {
        int checked = Math.min(bytes.length, 256);
        for (int i = 0; i < checked; i++) {
            boolean printable =
                    bytes[i] >= ' ' && bytes[i] < 0x7F || bytes[i] == '\n' || bytes[i] == '\r' || bytes[i] == '\t';
            if (!printable) {
                return false;
            }
        }
        return checked > 0;
    }

    private static Format format(ByteBuffer in, int at, int length) {
        if (length < 16) {
            throw new IllegalArgumentException("The WAV file's format is cut short");
        }
        int code = Short.toUnsignedInt(in.getShort(at));
        if (code == EXTENSIBLE && length >= 26) {
            code = Short.toUnsignedInt(in.getShort(at + 24));
        }
        var format = new Format(code, in.getShort(at + 2), in.getInt(at + 4), in.getShort(at + 14));
        boolean understood =
                format.code() == PCM && format.bits() == 16 || format.code() == MULAW && format.bits() == 8;
        if (!understood) {
            throw new IllegalArgumentException(
                    "Only 16-bit PCM and mu-law are understood in WAV, not format %d with %d bits"
                            .formatted(code, format.bits()));
        }
        if (format.channels() != 1 && format.channels() != 2) {
            throw new IllegalArgumentException(
                    "Only mono and stereo are understood, not %d channels".formatted(format.channels()));
        }
        if (format.rate() < LOWEST_RATE || format.rate() > HIGHEST_RATE) {
            throw new IllegalArgumentException("A rate of %d Hz is not understood".formatted(format.rate()));
        }
        return format;
    }

    private static byte[] decode(Format format, byte[] data) {
        if (format.code() == MULAW && format.channels() == 1 && format.rate() == 8000) {
            return data;
        }
        var samples = mono(samples(format, data), format.channels());
        return Mulaw.encode(Filters.resample(samples, format.rate(), 8000));
    }

    private static short[] samples(Format format, byte[] data) {
        if (format.code() == MULAW) {
            return Mulaw.decode(data);
        }
        var samples = new short[data.length / 2];
        ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
        return samples;
    }

    private static short[] mono(short[] samples, int channels) {
        if (channels == 1) {
            return samples;
        }
        var mixed = new short[samples.length / 2];
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = (short) ((samples[2 * i] + samples[2 * i + 1]) / 2);
        }
        return mixed;
    }

    private static byte[] file(Format format, byte[] data) {
        int frame = format.channels() * format.bits() / 8;
        int padding = data.length & 1;
        return ByteBuffer.allocate(44 + data.length + padding)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(ascii("RIFF"))
                .putInt(36 + data.length + padding)
                .put(ascii("WAVEfmt "))
                .putInt(16)
                .putShort((short) format.code())
                .putShort((short) format.channels())
                .putInt(format.rate())
                .putInt(format.rate() * frame)
                .putShort((short) frame)
                .putShort((short) format.bits())
                .put(ascii("data"))
                .putInt(data.length)
                .put(data)
                .array();
    }

    private static boolean startsWith(byte[] bytes, int at, String magic) {
        return bytes.length >= at + magic.length()
                && Arrays.equals(bytes, at, at + magic.length(), ascii(magic), 0, magic.length());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
