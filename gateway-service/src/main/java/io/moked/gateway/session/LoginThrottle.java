package io.moked.gateway.session;

import io.moked.chassis.problem.Problem;
import io.moked.gateway.route.ClientAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing. Who has no account is slowed down just the same. A success forgives the account, and takes itself off the address, which others may share. Attempts from
 * a browser that is known for the account are counted by themselves, and all such browsers of an account together, so
 * that nobody who kept many of them guesses with each; one that has to wait takes nothing from the others.
 */
@Component
class LoginThrottle {

    private static final int OF_ACCOUNT = 5;
    private static final int OF_ADDRESS = 30;
    private static final int OF_DEVICES = 20;

    private final Attempts attempts;
    private final Devices devices;
    private final ClientAddress addresses;

    LoginThrottle(Attempts attempts, Devices devices, ClientAddress addresses) {
        this.attempts = attempts;
        this.devices = devices;
        this.addresses = addresses;
    }

    /**
     * Counts an attempt.
     *
     * @throws Problem {@code too-many-requests}, if it is too early for one
     */
    void attempt(String account, HttpServletRequest request) {
        var device = devices.of(request, account);
        if (device.isPresent()) {
            attempts.count(ofDevice(device.get()), OF_ACCOUNT);
            attempts.count(ofDevices(account), OF_DEVICES);
            return;
        }
        attempts.count(ofAddress(request), OF_ADDRESS);
        attempts.count(ofAccount(account), OF_ACCOUNT);
    }

    /** The attempt was none to guess. */
    void succeeded(String account, HttpServletRequest request) {
        var device = devices.of(request, account);
        attempts.forgive(device.map(LoginThrottle::ofDevice).orElseGet(() -> ofAccount(account)));
        device.ifPresent(known -> attempts.forgive(ofDevices(account)));
        if (device.isEmpty()) {
            attempts.takeBack(ofAddress(request));
        }
    }

    static String ofAccount(String email) {
        return Attempts.subject("account " + email.strip().toLowerCase(Locale.ROOT));
    }

    private static String ofDevices(String email) {
        return Attempts.subject("devices " + email.strip().toLowerCase(Locale.ROOT));
    }

    private static String ofDevice(String device) {
        return Attempts.subject("device " + device);
    }

    private String ofAddress(HttpServletRequest request) {
        return Attempts.subject("address " + addresses.networkOf(request));
    }
}
