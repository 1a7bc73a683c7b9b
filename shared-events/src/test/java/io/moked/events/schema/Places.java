package io.moked.events.schema;

import java.nio.file.Path;

/** Where the committed files are. */
final class Places {

    /** This module; Surefire names it, since the working directory of an IDE may be another. */
    static final Path MODULE = Path.of(System.getProperty("basedir", "")).toAbsolutePath();

    static final Path SOURCES = MODULE.resolve("src/main/java");
    static final Path SCHEMAS = MODULE.resolve("src/main/resources/schemas");
    static final Path SAMPLES = MODULE.resolve("src/main/resources/samples");
    static final Path INDEX = SAMPLES.resolve("index.txt");
    static final Path DOCUMENTS = MODULE.resolveSibling("docs");

    static final String HOW_TO_REGENERATE = "mvn -f shared-events/pom.xml test -Dmoked.regenerate=true";

    private Places() {}
}
