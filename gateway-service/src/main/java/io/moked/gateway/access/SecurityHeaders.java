package io.moked.gateway.access;

import java.time.Duration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What browsers are told: nothing comes from elsewhere, nothing is put into a frame, no script stands in a page. */
final class SecurityHeaders {

    /** Of an empty style sheet, which FullCalendar makes and then fills by program; one with a word in it is refused. */
    private static final String EMPTY = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

    private static final String CONTENT = "default-src 'none'; script-src 'self'; style-src 'self' " + EMPTY + "; "
            + "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; media-src 'self' blob:; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'";
    private static final String PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=(), "
            + "publickey-credentials-get=(self), publickey-credentials-create=(self)";

    private SecurityHeaders() {}

    static void write(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .httpStrictTransportSecurity(transport -> transport
                        // behind a proxy that ends TLS no request looks secure; browsers ignore it on plain HTTP
                        .requestMatcher(request -> true)
                        .maxAgeInSeconds(Duration.ofDays(365).toSeconds())
                        .includeSubDomains(false));
    }
}
