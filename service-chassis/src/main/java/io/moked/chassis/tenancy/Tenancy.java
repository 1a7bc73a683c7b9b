package io.moked.chassis.tenancy;

import io.moked.events.BusinessId;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The businesses whose rows the current thread may see. Every transaction that begins inside tells PostgreSQL, whose
 * row level security does the rest; without any, there are no rows. An inner scope replaces the outer one.
 */
public final class Tenancy {

    private static final String ALL = "*";
    private static final ScopedValue<String> BUSINESSES = ScopedValue.newInstance();

    private Tenancy() {}

    /** Runs with the rows of one business. Must be entered before the transaction begins. */
    public static <T, X extends Throwable> T as(BusinessId business, ScopedValue.CallableOp<? extends T, X> action)
            throws X {
        return as(Set.of(business), action);
    }

    /** Runs with the rows of some businesses. Must be entered before the transaction begins. */
    public static <T, X extends Throwable> T as(
            Set<BusinessId> businesses, ScopedValue.CallableOp<? extends T, X> action) throws X {
        return ScopedValue.where(BUSINESSES, setting(businesses)).call(action);
    }

    /**
     * Runs with the rows of all businesses: for an administrator, and for the service's own work before it knows whose
     * it is.
     */
    public static <T, X extends Throwable> T asAll(ScopedValue.CallableOp<? extends T, X> action) throws X {
        return ScopedValue.where(BUSINESSES, ALL).call(action);
    }

    /** Whether the current thread may see the rows of a business. */
    public static boolean includes(BusinessId business) {
        var visible = setting();
        return visible.equals(ALL) || visible.contains(business.toString());
    }

    /** The value of {@code moked.businesses} for PostgreSQL. */
    static String setting() {
        return BUSINESSES.orElse("");
    }

    private static String setting(Set<BusinessId> businesses) {
        return businesses.stream().map(BusinessId::toString).sorted().collect(Collectors.joining(",", "{", "}"));
    }
}
