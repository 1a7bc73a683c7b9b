package io.moked.sandbox.fault;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Knows which simulated call a vendor's request belongs to, by what it contains: the words of the caller, the words of
 * the agent. The services under test send vendors no mark of a call, and should not.
 */
public final class CallAttribution {

    private static final int REMEMBERED = 10_000;

    private final Map<String, String> callByWords = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > REMEMBERED;
        }
    });

    /** Notes that these words were said, heard or written in this call. */
    public void note(String words, String call) {
        callByWords.put(words.strip(), call);
    }

    /** The call in which these words occurred last. */
    public Optional<String> callOf(String words) {
        return Optional.ofNullable(callByWords.get(words.strip()));
    }
}
