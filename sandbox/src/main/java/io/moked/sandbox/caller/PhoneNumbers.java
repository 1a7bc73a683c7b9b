package io.moked.sandbox.caller;

import java.security.SecureRandom;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Israeli mobile numbers that nobody called from before. */
final class PhoneNumbers {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Set<String> GIVEN = ConcurrentHashMap.newKeySet();

    private PhoneNumbers() {}

    static String fresh() {
        while (true) {
            var number = "+97250%d%06d".formatted(2 + RANDOM.nextInt(8), RANDOM.nextInt(1_000_000));
            if (GIVEN.add(number)) {
                return number;
            }
        }
    }
}
