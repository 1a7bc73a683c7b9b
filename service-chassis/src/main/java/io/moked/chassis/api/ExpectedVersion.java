package io.moked.chassis.api;

import io.moked.chassis.problem.Problem;

/**
 * The version that whoever changes something has seen, from {@code If-Match}: a parameter of a controller's method, which
 * is not called without it.
 *
 * @param number counts the changes
 */
public record ExpectedVersion(long number) {

    /**
     * Goes on only if that is still the version.
     *
     * @throws Problem {@code stale}, if it is not
     */
    public void check(long actual) {
        if (number != actual) {
            throw Problem.stale();
        }
    }
}
