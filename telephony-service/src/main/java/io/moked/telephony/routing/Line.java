package io.moked.telephony.routing;

import io.moked.events.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * What a call needs to know of the business.
 *
 * @param name as its customers know it
 * @param handoffPhone whom to call when a caller asks for a person; absent if nobody
 * @param recorded whether what its callers say is kept
 */
public record Line(String name, @Nullable PhoneNumber handoffPhone, boolean recorded) {}
