package io.moked.sandbox.caller.scenario;

import java.util.List;
import tools.jackson.databind.annotation.JsonDeserialize;

/** One thing a caller does, expects, or causes. */
@JsonDeserialize(using = StepReader.class)
public sealed interface Step {

    /** Speaks clearly. */
    record Say(String text) implements Step {}

    /** Speaks so that only half of it can be understood. */
    record Mumble(String text) implements Step {}

    /** Says nothing when it is their turn. */
    record Silence() implements Step {}

    /** Presses keys. */
    record Dtmf(String keys) implements Step {}

    /** Ends the call. */
    record HangUp() implements Step {}

    /** Has heard these words since speaking last. */
    record Hears(List<String> words) implements Step {}

    /** The person who is dialled in next answers, or does not. */
    record Person(boolean answers) implements Step {}
}
