package io.moked.chassis.work;

/**
 * A bean that does slow work, such as a call to a vendor, for one kind of work row. A row is attempted by one instance
 * at a time; if that one dies, another attempts it within seconds.
 *
 * @param <W> a record with what has to be known, stored as JSON
 */
public interface Worker<W> {

    /** The type of the rows' content; its simple name is the kind. */
    Class<W> work();

    /**
     * Does the work, outside any transaction, in the tenancy of the row's business.
     *
     * @param attempt from 1; where a repetition would do harm, every attempt after the first must look up what the
     *     earlier one achieved instead of doing it again
     * @return what to do in the transaction that ends the row: store results, publish events
     * @throws Exception to be attempted again later, until {@link #attempts()}
     */
    Runnable perform(W work, int attempt) throws Exception;

    /** How often it is attempted at most. */
    default int attempts() {
        return 5;
    }

    /** How many are done at once in one instance at most, so that work of long breath leaves room for what somebody waits for. */
    default int atOnce() {
        return Integer.MAX_VALUE;
    }

    /** Called in the transaction that gives the row up after its last attempt. */
    void giveUp(W work, Throwable lastFailure);
}
