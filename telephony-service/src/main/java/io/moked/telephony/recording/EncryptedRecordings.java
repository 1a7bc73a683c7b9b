package io.moked.telephony.recording;

import io.moked.chassis.setting.UnusableSetting;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The store as the service uses it: AES-GCM with a random nonce before each object, bound to the recording's id, so
 * that an object put in another's place does not open.
 */
@Component
class EncryptedRecordings {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final RecordingStore store;
    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    EncryptedRecordings(ObjectProvider<RecordingStore> stores, RecordingSettings settings) {
        var store = stores.getIfUnique();
        if (store == null) {
            throw new UnusableSetting(
                    "One of moked.recordings.folder and moked.recordings.s3.bucket has to be set, and only one.");
        }
        this.store = store;
        this.key = new SecretKeySpec(settings.keyBytes(), "AES");
    }

    void put(UUID recordingId, byte[] file) throws IOException {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, recordingId, nonce).doFinal(file);
            store.put(
                    recordingId,
                    ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                            .put(nonce)
                            .put(sealed)
                            .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws IOException also if the object was changed */
    Optional<byte[]> get(UUID recordingId) throws IOException {
        var object = store.get(recordingId);
        return object.isEmpty() ? Optional.empty() : Optional.of(opened(recordingId, object.get()));
    }

    void delete(UUID recordingId) throws IOException {
        store.delete(recordingId);
    }

    private byte[] opened(UUID recordingId, byte[] object) throws IOException {
        if (object.length < NONCE_BYTES) {
            throw new IOException("a stored recording was cut off");
        }
        try {
            var nonce = Arrays.copyOf(object, NONCE_BYTES);
            return cipher(Cipher.DECRYPT_MODE, recordingId, nonce)
                    .doFinal(object, NONCE_BYTES, object.length - NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IOException("a stored recording was changed or the key is another", e);
        }
    }

    private Cipher cipher(int mode, UUID recordingId, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(recordingId.toString().getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }
}
