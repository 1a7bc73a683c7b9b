package io.moked.sandbox.twilio.line;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Recordings that Twilio holds until they are deleted. */
public final class Recordings {

    private final Map<String, Recording> kept = new ConcurrentHashMap<>();

    void keep(Recording recording) {
        kept.put(recording.sid(), recording);
    }

    /** A recording of an account. */
    public Optional<Recording> find(String account, String sid) {
        return Optional.ofNullable(kept.get(sid))
                .filter(recording -> recording.account().equals(account));
    }

    /** Forgets a recording; whether there was one. */
    public boolean delete(String account, String sid) {
        return find(account, sid).map(recording -> kept.remove(sid)).isPresent();
    }

    /** How many of a call are still held. */
    public long heldOf(String call) {
        return kept.values().stream()
                .filter(recording -> recording.call().equals(call))
                .count();
    }
}
