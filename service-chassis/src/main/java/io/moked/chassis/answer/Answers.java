package io.moked.chassis.answer;

import io.moked.chassis.notification.Notifications;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Lets a thread wait for a row that any instance may write. The waiter subscribes first and looks then, so that no
 * answer is missed; the writer announces in the transaction that writes. Nothing is lost when the waiter dies: the row
 * stands.
 */
@Component
public class Answers {

    private static final String SUBJECT = "answer";
    private static final long LOOK_AGAIN_MILLIS = 1000;

    private final Notifications notifications;
    private final Map<String, Set<Semaphore>> waiting = new ConcurrentHashMap<>();

    Answers(Notifications notifications) {
        this.notifications = notifications;
        notifications.subscribe(SUBJECT, this::wake);
    }

    /** Wakes whoever waits for this key, on any instance, when the current transaction commits. */
    public void announce(String key) {
        notifications.send(SUBJECT, key);
    }

    /**
     * Waits until there is an answer. Holds neither a transaction nor a connection while it waits.
     *
     * @param look reads the row in a transaction of its own
     * @return empty if there was none within the limit
     */
    public <T> Optional<T> await(String key, Duration limit, Supplier<Optional<T>> look) {
        var bell = new Semaphore(0);
        waiting.compute(key, (same, bells) -> {
            var all = bells == null ? ConcurrentHashMap.<Semaphore>newKeySet() : bells;
            all.add(bell);
            return all;
        });
        try {
            return lookUntil(System.nanoTime() + limit.toNanos(), bell, look);
        } finally {
            waiting.computeIfPresent(key, (same, bells) -> {
                bells.remove(bell);
                return bells.isEmpty() ? null : bells;
            });
        }
    }

    private static <T> Optional<T> lookUntil(long deadline, Semaphore bell, Supplier<Optional<T>> look) {
        while (true) {
            var answer = look.get();
            var left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (answer.isPresent() || left <= 0) {
                return answer;
            }
            try {
                if (bell.tryAcquire(Math.min(left, LOOK_AGAIN_MILLIS), TimeUnit.MILLISECONDS)) {
                    bell.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
    }

    private void wake(String key) {
        if (key.isEmpty()) {
            waiting.values().forEach(bells -> bells.forEach(Semaphore::release));
        } else {
            waiting.getOrDefault(key, Set.of()).forEach(Semaphore::release);
        }
    }
}
