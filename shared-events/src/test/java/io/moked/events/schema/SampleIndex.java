package io.moked.events.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The SHA-256 of every sample ever published, in the form of {@code sha256sum}. It only grows: a sample that was
 * published is neither changed nor deleted.
 */
record SampleIndex(SortedMap<String, String> hashes) {

    static SampleIndex parse(String text) {
        SortedMap<String, String> hashes = new TreeMap<>();
        text.lines().filter(line -> !line.isBlank()).forEach(line -> {
            String[] parts = line.split(" {2}", 2);
            hashes.put(parts[1], parts[0]);
        });
        return new SampleIndex(hashes);
    }

    static SampleIndex committed() throws IOException {
        return parse(Files.exists(Places.INDEX) ? Files.readString(Places.INDEX) : "");
    }

    /** Computes the index of the samples in a folder. */
    static SampleIndex of(Path folder) throws IOException {
        SortedMap<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                hashes.put(name, sha256(Files.readAllBytes(file)));
            }
        }
        return new SampleIndex(hashes);
    }

    /** What may not have happened to the samples of this index, seen what there is now; one sentence each. */
    List<String> violations(SampleIndex now) {
        List<String> sentences = new ArrayList<>();
        hashes.forEach((name, hash) -> {
            String current = now.hashes.get(name);
            if (current == null) {
                sentences.add(name + " was published and may not be deleted: bring it back");
            } else if (!current.equals(hash)) {
                sentences.add(name + " was published and may not be changed: bring it back and add another sample");
            }
        });
        return sentences;
    }

    /** Samples that are there now and not in this index; one sentence each, that says how to add it. */
    List<String> missing(SampleIndex now) {
        return now.hashes.keySet().stream()
                .filter(name -> !hashes.containsKey(name))
                .map(name -> name + " is not in samples/index.txt: add it by " + Places.HOW_TO_REGENERATE)
                .toList();
    }

    String text() {
        return hashes.entrySet().stream()
                .map((Map.Entry<String, String> entry) -> entry.getValue() + "  " + entry.getKey() + "\n")
                .collect(Collectors.joining());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
