package io.moked.telephony.recording.s3;

import io.moked.telephony.recording.RecordingStore;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Keeps recordings as objects named by their id. */
class S3RecordingStore implements RecordingStore, AutoCloseable {

    private final S3Client client;
    private final String bucket;

    S3RecordingStore(S3Client client, String bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    @Override
    public void put(UUID recordingId, byte[] object) throws IOException {
        try {
            client.putObject(
                    request -> request.bucket(bucket).key(key(recordingId)).contentType("application/octet-stream"),
                    RequestBody.fromBytes(object));
        } catch (SdkException e) {
            throw new IOException("the object store did not take a recording", e);
        }
    }

    @Override
    public Optional<byte[]> get(UUID recordingId) throws IOException {
        try {
            return Optional.of(
                    client.getObjectAsBytes(request -> request.bucket(bucket).key(key(recordingId)))
                            .asByteArray());
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        } catch (SdkException e) {
            throw new IOException("the object store did not give a recording", e);
        }
    }

    @Override
    public void delete(UUID recordingId) throws IOException {
        try {
            client.deleteObject(request -> request.bucket(bucket).key(key(recordingId)));
        } catch (SdkException e) {
            throw new IOException("the object store did not delete a recording", e);
        }
    }

    private static String key(UUID recordingId) {
        return "recordings/" + recordingId;
    }

    @Override
    public void close() {
        client.close();
    }
}
