package io.moked.sandbox.launch;

/**
 * Something said in a call.
 *
 * @param who {@code caller} or {@code agent}
 * @param text the words as the other side heard them
 * @param millis how long the other side waited for it, in real time
 */
record Turn(String who, String text, long millis) {

    String line() {
        return "  %-6s %6d ms  %s".formatted(who, millis, text);
    }
}
