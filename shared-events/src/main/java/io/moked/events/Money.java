package io.moked.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * An amount in new Israeli shekels.
 *
 * @param agorot hundredths of a shekel
 */
public record Money(@JsonValue long agorot) {

    @JsonCreator
    public Money {}

    /** Whole shekels. */
    public static Money ofShekels(long shekels) {
        return new Money(Math.multiplyExact(shekels, 100));
    }
}
