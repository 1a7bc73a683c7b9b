package io.moked.sandbox.caller.scenario;

/** A scenario file cannot be used; the message is one sentence with file, line, column and what is allowed. */
public final class ScenarioMistake extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** A mistake at a position. */
    public ScenarioMistake(String file, int line, int column, String sentence) {
        super("%s, line %d, column %d: %s".formatted(file, line, column, sentence));
    }

    /** A mistake without a position. */
    public ScenarioMistake(String sentence) {
        super(sentence);
    }
}
