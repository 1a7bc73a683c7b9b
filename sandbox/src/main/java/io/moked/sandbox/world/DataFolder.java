package io.moked.sandbox.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;

/** A folder with the data of a world, held by one process at a time. */
final class DataFolder implements AutoCloseable {

    private final Path folder;
    private final FileChannel held;

    private DataFolder(Path folder, FileChannel held) {
        this.folder = folder;
        this.held = held;
    }

    /**
     * Takes hold of a folder.
     *
     * @throws CannotStart if another process holds it
     */
    static DataFolder hold(Path folder) {
        try {
            var absolute = folder.toAbsolutePath();
            Files.createDirectories(absolute);
            var lock = absolute.resolveSibling(absolute.getFileName() + ".lock");
            var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!tryLock(channel)) {
                channel.close();
                throw new CannotStart("Moked already runs on the data in " + folder
                        + ": stop it there first (Ctrl-C), or use it with ./moked call.");
            }
            return new DataFolder(absolute, channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Deletes it with everything in it. */
    void delete() {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        held.close();
    }
}
