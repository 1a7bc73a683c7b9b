package io.moked.gateway.route;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/** Where a request comes from, as far as our own proxies can tell. */
@Component
public class ClientAddress {

    private static final int LONGEST = 45;

    private final TrustedProxies proxies;

    ClientAddress(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    /** The address of the sender, or the last one in front of our proxies that is none of them. */
    public String of(HttpServletRequest request) {
        var sender = request.getRemoteAddr();
        var forwarded = request.getHeader("X-Forwarded-For");
        if (forwarded == null || !proxies.contain(sender)) {
            return sender;
        }
        return Arrays.stream(forwarded.split(","))
                .map(String::strip)
                .filter(address -> !proxies.contain(address) && isAddress(address))
                .reduce((first, last) -> last)
                .orElse(sender);
    }

    private static boolean isAddress(String text) {
        return text.length() <= LONGEST && text.matches("[0-9a-fA-F.:]+");
    }
}
