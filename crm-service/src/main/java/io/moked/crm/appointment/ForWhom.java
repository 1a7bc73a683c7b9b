package io.moked.crm.appointment;

import io.moked.events.customer.CustomerId;
import java.util.Optional;
import java.util.function.Supplier;

/** For whom a time is looked for: what is held for them is in nobody's way but others'. */
public final class ForWhom {

    private static final ScopedValue<CustomerId> CUSTOMER = ScopedValue.newInstance();

    private ForWhom() {}

    static <T> T look(CustomerId customer, Supplier<T> search) {
        return ScopedValue.where(CUSTOMER, customer).call(search::get);
    }

    /** The customer; empty if nobody in particular. */
    public static Optional<CustomerId> customer() {
        return CUSTOMER.isBound() ? Optional.of(CUSTOMER.get()) : Optional.empty();
    }
}
