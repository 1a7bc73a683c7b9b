package io.moked.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RepositoryTests {

    private static final Path REPOSITORY =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("..");

    /** What builds and runs leave behind. */
    private static final Set<String> NOT_OURS = Set.of(".git", ".moked", ".idea", "target");

    /** The usual file systems of macOS and Windows keep only one of two such files. */
    @Test
    void hasNoTwoPathsThatDifferInCaseOnly() throws IOException {
        var paths = paths();

        assertThat(paths).contains("README.md").hasSizeGreaterThan(100);
        assertThat(paths.stream().map(path -> path.toLowerCase(Locale.ROOT))).doesNotHaveDuplicates();
    }

    private static List<String> paths() throws IOException {
        var paths = new ArrayList<String>();
        Files.walkFileTree(REPOSITORY, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                if (NOT_OURS.contains(folder.getFileName().toString())) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                paths.add(REPOSITORY.relativize(folder).toString());
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                paths.add(REPOSITORY.relativize(file).toString());
                return FileVisitResult.CONTINUE;
            }
        });
        return paths;
    }
}
