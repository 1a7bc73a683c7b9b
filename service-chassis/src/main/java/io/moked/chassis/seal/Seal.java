package io.moked.chassis.seal;

import io.moked.chassis.secret.Secret;
import io.moked.chassis.setting.UnusableSetting;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts what is kept: AES-256-GCM with a random nonce before each piece, bound to the place it is kept at, so that
 * a piece put in another's place does not open. Safe for many threads.
 */
public final class Seal {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final List<SecretKeySpec> keys;
    private final SecureRandom random = new SecureRandom();

    private Seal(List<SecretKeySpec> keys) {
        this.keys = keys;
    }

    /**
     * A seal by the key of a setting.
     *
     * @param setting how the setting is named, for the sentence that says it is of no use
     * @param key 32 bytes in base64
     * @param previous what pieces were sealed with before, while the key is being replaced
     * @throws UnusableSetting if a key is not 32 bytes in base64
     */
    public static Seal of(String setting, Secret key, @Nullable Secret previous) {
        var now = key(setting, key);
        return new Seal(
                previous == null ? List.of(now) : List.of(now, key(setting + " before it was replaced", previous)));
    }

    /**
     * Seals a piece.
     *
     * @param place where it is kept and whose it is, such as {@code totp/<account id>}; not secret, and needed to open it
     */
    public byte[] close(byte[] plain, String place) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var sealed =
                    cipher(Cipher.ENCRYPT_MODE, keys.getFirst(), nonce, place).doFinal(plain);
            return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Opens a piece.
     *
     * @throws BrokenSeal if it was changed, cut off, put at another place or sealed with another key
     */
    public byte[] open(byte[] sealed, String place) throws BrokenSeal {
        if (sealed.length < NONCE_BYTES) {
            throw new BrokenSeal(null);
        }
        var nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        GeneralSecurityException last = null;
        for (var key : keys) {
            try {
                return cipher(Cipher.DECRYPT_MODE, key, nonce, place)
                        .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
            } catch (GeneralSecurityException e) {
                last = e;
            }
        }
        throw new BrokenSeal(last);
    }

    /** Seals a text; see {@link #close(byte[], String)}. */
    public byte[] closeText(String plain, String place) {
        return close(plain.getBytes(StandardCharsets.UTF_8), place);
    }

    /** Opens a text; see {@link #open(byte[], String)}. */
    public String openText(byte[] sealed, String place) throws BrokenSeal {
        return new String(open(sealed, place), StandardCharsets.UTF_8);
    }

    private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, String place)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static SecretKeySpec key(String setting, Secret secret) {
        try {
            var bytes = Base64.getDecoder().decode(secret.value());
            if (bytes.length == KEY_BYTES) {
                return new SecretKeySpec(bytes, "AES");
            }
        } catch (IllegalArgumentException e) {
            // The sentence says it all, and the cause might quote the key.
        }
        throw new UnusableSetting(setting + " has to be 32 bytes in base64.");
    }
}
