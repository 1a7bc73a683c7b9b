package io.moked.gateway.session;

import io.moked.chassis.seal.BrokenSeal;
import io.moked.chassis.seal.Seal;
import io.moked.gateway.account.Account;
import io.moked.gateway.account.Accounts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Browsers in which somebody has logged in, known by a sealed cookie that names the account, as OWASP's "Slow Down
 * Online Guessing Attacks with Device Cookies" has it. It lets nobody in: attempts from there are counted by themselves,
 * so that strangers who guess delay strangers only. What ends the sessions of the account, such as another password, ends
 * this too: whoever was let in before it is a stranger since.
 */
@Component
class Devices {

    static final String COOKIE = "__Host-moked-device";
    static final Duration LIFE = Duration.ofDays(180);

    private static final String PLACE = "cookie/device";
    private static final int LONGEST = 400;

    private final Accounts accounts;
    private final Seal seal;
    private final Clock clock;

    Devices(Accounts accounts, Seal seal, Clock clock) {
        this.accounts = accounts;
        this.seal = seal;
        this.clock = clock;
    }

    /** Makes the browser one that is known for an account. */
    void know(Account account, HttpServletResponse response) {
        var text = LoginThrottle.ofAccount(account.email())
                + ' '
                + UUID.randomUUID()
                + ' '
                + clock.instant().plus(LIFE).getEpochSecond()
                + ' '
                + account.epoch();
        var value = Base64.getUrlEncoder().withoutPadding().encodeToString(seal.closeText(text, PLACE));
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, value)
                        .path("/")
                        .secure(true)
                        .httpOnly(true)
                        .sameSite("Strict")
                        .maxAge(LIFE)
                        .build()
                        .toString());
    }

    /** The name of the browser that asks, if it is known for the account of this address. */
    Optional<String> of(HttpServletRequest request, String email) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie == null || cookie.getValue().length() > LONGEST) {
            return Optional.empty();
        }
        return open(cookie.getValue())
                .map(text -> text.split(" "))
                .filter(parts -> parts.length == 4
                        && parts[0].equals(LoginThrottle.ofAccount(email))
                        && Instant.ofEpochSecond(Long.parseLong(parts[2])).isAfter(clock.instant())
                        && isStill(email, parts[3]))
                .map(parts -> parts[1]);
    }

    private boolean isStill(String email, String epoch) {
        return accounts.byEmail(email)
                .filter(account ->
                        !account.disabled() && Integer.toString(account.epoch()).equals(epoch))
                .isPresent();
    }

    private Optional<String> open(String value) {
        try {
            return Optional.of(seal.openText(Base64.getUrlDecoder().decode(value), PLACE));
        } catch (BrokenSeal | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
