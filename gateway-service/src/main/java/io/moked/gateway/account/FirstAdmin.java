package io.moked.gateway.account;

import java.math.BigInteger;
import java.security.SecureRandom;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Makes an administrator when there is no account at all. A password it thought of itself is printed once, on standard
 * output and not in the log, and is good for nothing but setting another one.
 */
@Component
class FirstAdmin implements ApplicationRunner {

    private static final int BITS = 100;

    private final AdminSettings settings;
    private final Accounts accounts;
    private final Passwords passwords;

    FirstAdmin(AdminSettings settings, Accounts accounts, Passwords passwords) {
        this.settings = settings;
        this.accounts = accounts;
        this.passwords = passwords;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (accounts.areThereAny()) {
            return;
        }
        var given = settings.password();
        if (given != null && !given.isBlank()) {
            accounts.addFirst(settings.email(), passwords.hash(given.value()));
            return;
        }
        var password = random();
        if (accounts.addFirst(settings.email(), passwords.hash(password))) {
            System.out.printf("%nThe first administrator: %s, password %s%n%n", settings.email(), password);
        }
    }

    private static String random() {
        return new BigInteger(BITS, new SecureRandom()).setBit(BITS).toString(Character.MAX_RADIX);
    }
}
