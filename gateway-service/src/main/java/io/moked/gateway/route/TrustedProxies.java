package io.moked.gateway.route;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Our own proxies, whose {@code X-Forwarded-} headers are believed; from anybody else these mean nothing.
 *
 * @param trustedProxies their addresses
 */
@ConfigurationProperties("moked")
public record TrustedProxies(@DefaultValue Set<String> trustedProxies) {

    /** Whether this is the address of one of them. */
    public boolean contain(String address) {
        return trustedProxies.contains(address);
    }
}
