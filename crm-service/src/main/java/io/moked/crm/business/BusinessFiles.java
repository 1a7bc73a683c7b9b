package io.moked.crm.business;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the businesses from YAML files: from one file, or from all of a folder. */
final class BusinessFiles {

    /**
     * What a file describes.
     *
     * @param hash of the file's content, to know it again
     */
    record Described(Business business, String hash) {}

    private static final Pattern YAML_NAME = Pattern.compile(".*\\.ya?ml");
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final List<String> mistakes = new ArrayList<>();

    private BusinessFiles() {}

    /**
     * Reads all there is.
     *
     * @throws InvalidBusinesses if anything is wrong with any of them
     */
    static List<Described> read(Path source) {
        var reading = new BusinessFiles();
        var read = new LinkedHashMap<Path, Described>();
        for (var file : reading.filesIn(source)) {
            reading.business(file).ifPresent(business -> read.put(file, business));
        }
        if (reading.mistakes.isEmpty()) {
            reading.refuseShared(read);
        }
        if (!reading.mistakes.isEmpty()) {
            throw new InvalidBusinesses(reading.mistakes);
        }
        return List.copyOf(read.values());
    }

    private List<Path> filesIn(Path source) {
        if (Files.isRegularFile(source)) {
            return List.of(source);
        }
        try (var files = Files.list(source)) {
            var found = files.filter(file ->
                            YAML_NAME.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                mistakes.add(source + ": has no YAML files.");
            }
            return found;
        } catch (IOException e) {
            mistakes.add(source + ": cannot be read; moked.crm.import names a YAML file or a folder of them.");
            return List.of();
        }
    }

    private Optional<Described> business(Path file) {
        try {
            var lines = Lines.of(file, YAML);
            return business(file, lines);
        } catch (JacksonException e) {
            var where = e.getLocation();
            var line = where == null || where.getLineNr() < 1 ? "" : ", line " + where.getLineNr();
            mistakes.add(file + line + ": is not YAML that can be understood.");
            return Optional.empty();
        }
    }

    private Optional<Described> business(Path file, Lines lines) {
        try {
            var raw = YAML.readValue(file.toFile(), BusinessFile.class);
            if (raw == null) {
                mistakes.add(file + ": is empty.");
                return Optional.empty();
            }
            return Optional.of(new Described(BusinessReading.business(raw, start(file, lines)), hash(file)));
        } catch (DatabindException e) {
            place(e, start(file, lines))
                    .mistake(
                            "field.malformed",
                            e instanceof UnrecognizedPropertyException
                                    ? "no field has this name here"
                                    : "is of another kind than expected");
            return Optional.empty();
        }
    }

    private Place start(Path file, Lines lines) {
        return Place.start((path, code, what) ->
                mistakes.add(file + ", line " + lines.of(path) + ", " + path + ": " + what + '.'));
    }

    private static String hash(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Place place(DatabindException e, Place start) {
        var place = start;
        for (var step : e.getPath()) {
            place = step.getPropertyName() == null ? place.at(step.getIndex()) : place.at(step.getPropertyName());
        }
        return place;
    }

    private void refuseShared(Map<Path, Described> read) {
        var owners = new HashMap<Object, Path>();
        read.forEach((file, described) -> {
            var business = described.business();
            refuseShared(owners, file, "id", business.id());
            refuseShared(owners, file, "key", business.key());
            business.numbers().forEach(number -> refuseShared(owners, file, "numbers", number.e164()));
        });
    }

    private void refuseShared(Map<Object, Path> owners, Path file, String field, Object value) {
        var other = owners.putIfAbsent(value, file);
        if (other != null) {
            mistakes.add(file + ", " + field + ": '" + value + "' stands in " + other + " too.");
        }
    }
}
