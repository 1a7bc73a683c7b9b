package io.moked.messaging.outgoing;

/** What came of giving a letter to a carrier. */
public sealed interface CarrierAnswer {

    /** The carrier took it. */
    record Taken(String sid, Stage stage) implements CarrierAnswer {}

    /**
     * The carrier refused it and always will.
     *
     * @param code the carrier's reason
     */
    record Refused(String code) implements CarrierAnswer {}

    /** The carrier certainly did not take it, but might take it later. */
    record NotTaken(String reason) implements CarrierAnswer {}

    /** The carrier may have taken it or not. */
    record Unclear(String reason) implements CarrierAnswer {}
}
