package io.moked.telephony.call;

import io.moked.events.call.CallCompleted.Ending;
import java.io.IOException;
import java.util.Optional;

/** What the carrier says of a call when it is asked. */
public interface CarrierStates {

    /** How far a call is. */
    sealed interface State {

        /** It goes on. */
        record GoesOn() implements State {}

        /** It is over. */
        record Over(Ending ending, long seconds) implements State {}

        /** The carrier does not know it, or not from us. */
        record Unknown() implements State {}
    }

    /** @throws IOException if the carrier cannot be reached or fails */
    State of(CarrierCall call) throws IOException;

    /** The end that a word of the carrier says, if it says one. */
    static Optional<Ending> ending(String status) {
        return switch (status) {
            case "completed" -> Optional.of(Ending.COMPLETED);
            case "busy" -> Optional.of(Ending.BUSY);
            case "failed" -> Optional.of(Ending.FAILED);
            case "no-answer" -> Optional.of(Ending.NO_ANSWER);
            case "canceled" -> Optional.of(Ending.CANCELED);
            default -> Optional.empty();
        };
    }
}
