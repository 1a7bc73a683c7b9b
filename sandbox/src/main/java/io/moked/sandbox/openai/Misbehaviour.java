package io.moked.sandbox.openai;

import io.moked.sandbox.fault.Fault;
import io.moked.sandbox.fault.Faults;
import io.moked.sandbox.http.Reply;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets happen what is planned to go wrong. */
final class Misbehaviour {

    private final Faults faults;

    Misbehaviour(Faults faults) {
        this.faults = faults;
    }

    /** The answer in place of the true one, if there is to be another. */
    Optional<Reply> instead(String operation, @Nullable String call) throws InterruptedException {
        var fault = faults.strike(Fault.Vendor.OPENAI, operation, call);
        if (fault.isEmpty()) {
            return Optional.empty();
        }
        return switch (fault.get().kind()) {
            case SLOW -> {
                Thread.sleep(fault.get().delay());
                yield Optional.empty();
            }
            case FAIL -> Optional.of(Refused.broken().reply());
            case DROP -> Optional.of(Reply.none());
            case REPEAT, REORDER -> Optional.empty();
        };
    }
}
