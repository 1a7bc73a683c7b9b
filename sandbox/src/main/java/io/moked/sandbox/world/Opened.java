package io.moked.sandbox.world;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was opened so far; closed in reverse order, each whatever happens to the others. */
final class Opened implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Opened.class);

    private final Deque<AutoCloseable> all = new ArrayDeque<>();

    synchronized <T extends AutoCloseable> T add(T one) {
        all.push(one);
        return one;
    }

    @Override
    public synchronized void close() {
        while (!all.isEmpty()) {
            var one = all.pop();
            try {
                one.close();
            } catch (Exception e) {
                log.atWarn()
                        .setCause(e)
                        .addKeyValue("what", one.getClass().getSimpleName())
                        .log("Could not be closed");
            }
        }
    }
}
