package io.moked.gateway.route;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** Where a request comes from, as far as our own proxies can tell. */
@Component
public class ClientAddress {

    private static final int LONGEST = 45;
    private static final int NETWORK_BYTES = 8;

    private final TrustedProxies proxies;

    ClientAddress(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    /**
     * The address of the sender, or the last one in front of our proxies that is none of them: whatever stands before
     * that, on whatever line, anybody may have written.
     */
    public String of(HttpServletRequest request) {
        var sender = request.getRemoteAddr();
        if (!proxies.contain(sender)) {
            return sender;
        }
        return Collections.list(request.getHeaders("X-Forwarded-For")).stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .filter(address -> !proxies.contain(address))
                .reduce((first, last) -> last)
                .filter(ClientAddress::isAddress)
                .orElse(sender);
    }

    /** The network that one sender has all of: a household has a whole /64 of IPv6, and of IPv4 an address. */
    public String networkOf(HttpServletRequest request) {
        return network(of(request));
    }

    static String network(String address) {
        try {
            var bytes = InetAddress.ofLiteral(address).getAddress();
            return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, NETWORK_BYTES));
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    private static boolean isAddress(String text) {
        return text.length() <= LONGEST && text.matches("[0-9a-fA-F.:]+");
    }
}
