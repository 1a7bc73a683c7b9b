package io.moked.telephony.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Keeps recordings in a folder only this service's user can read. A file is there as a whole or not at all. */
@Component
@ConditionalOnProperty("moked.recordings.folder")
class FolderRecordingStore implements RecordingStore {

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path folder;

    FolderRecordingStore(RecordingSettings settings) {
        this.folder = Objects.requireNonNull(settings.folder()).toAbsolutePath();
    }

    @Override
    public void put(UUID recordingId, byte[] object) throws IOException {
        var file = file(recordingId);
        var parent = Objects.requireNonNull(file.getParent());
        Files.createDirectories(parent, OWNER_ONLY);
        var unfinished = Files.createTempFile(parent, "unfinished", null);
        try {
            try (var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                var rest = ByteBuffer.wrap(object);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            force(parent);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Makes the name as durable as the content: the carrier's copy is about to be deleted. */
    private static void force(Path directory) throws IOException {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public Optional<byte[]> get(UUID recordingId) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(file(recordingId)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public void delete(UUID recordingId) throws IOException {
        Files.deleteIfExists(file(recordingId));
    }

    /** Spread over 256 folders by the first letters of the id. */
    private Path file(UUID recordingId) {
        var name = recordingId.toString();
        return folder.resolve(name.substring(0, 2)).resolve(name);
    }
}
