package io.moked.sandbox.twilio.line;

import java.time.Duration;

/** The time of one call as its two ends live it: what is played and paused runs faster than real, waiting for webhooks does not. */
final class LineTime {

    private final double speed;
    private Duration passed = Duration.ZERO;
    private boolean interrupted;

    LineTime(double speed) {
        this.speed = speed;
    }

    /** Lets line time pass, unless it is interrupted meanwhile. */
    synchronized void pass(Duration length) throws InterruptedException {
        passed = passed.plus(length);
        var end = System.nanoTime() + (long) (length.toNanos() / speed);
        for (long left = end - System.nanoTime(); left > 0 && !interrupted; left = end - System.nanoTime()) {
            wait(left / 1_000_000, (int) (left % 1_000_000));
        }
    }

    /** Counts real time that went by elsewhere. */
    synchronized void count(Duration real) {
        passed = passed.plus(real);
    }

    /** Ends the wait that is under way; later ones do not wait either until {@link #resume}. */
    synchronized void interrupt() {
        interrupted = true;
        notifyAll();
    }

    synchronized void resume() {
        interrupted = false;
    }

    synchronized Duration passed() {
        return passed;
    }
}
