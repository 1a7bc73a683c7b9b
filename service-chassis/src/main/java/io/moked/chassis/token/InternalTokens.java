package io.moked.chassis.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.moked.chassis.ServiceName;
import io.moked.events.BusinessId;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.stereotype.Component;

/**
 * Signs the short-lived tokens with which services, the gateway first of all, speak to each other. A token serves all
 * requests with the same claims for half its life, since signing costs more than all else that a route does.
 */
@Component
public class InternalTokens {

    static final String ROLE = "role";
    static final String BUSINESSES = "businesses";
    static final String ALL = "*";
    private static final Duration LIFE = Duration.ofSeconds(60);

    private static final int KEPT = 1000;

    private final ServiceName issuer;
    private final ECDSASigner signer;
    private final Clock clock;
    private final Cache<Claims, String> signed;

    InternalTokens(ServiceName issuer, TokenSettings settings, Clock clock) throws JOSEException {
        this.issuer = issuer;
        this.signer = new ECDSASigner(Keys.privateKey(settings.privateKey()));
        this.clock = clock;
        this.signed = Caffeine.newBuilder()
                .maximumSize(KEPT)
                .expireAfterWrite(LIFE.dividedBy(2))
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /**
     * A token for one audience.
     *
     * @param audience the service that is called
     * @param subject on whose behalf: an account, {@code twilio}, or the issuer itself
     * @param role what the subject is, see {@link Role}
     * @param businesses whose rows it may see
     */
    public String issue(String audience, String subject, Role role, Set<BusinessId> businesses) {
        return signed.get(
                new Claims(
                        audience,
                        subject,
                        role,
                        businesses.stream().map(BusinessId::toString).sorted().toList()),
                this::sign);
    }

    /** A token for one audience that may see the rows of all businesses. */
    public String issueForAll(String audience, String subject, Role role) {
        return signed.get(new Claims(audience, subject, role, List.of(ALL)), this::sign);
    }

    /** Adds to each request of a client a token of this service for one business. */
    public ClientHttpRequestInterceptor onBehalfOf(BusinessId business, String audience) {
        return (request, body, execution) -> {
            var token = issue(audience, issuer.value(), Role.SERVICE, Set.of(business));
            request.getHeaders().set(HttpHeaders.AUTHORIZATION, "Bearer " + token);
            return execution.execute(request, body);
        };
    }

    private String sign(Claims said) {
        var now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer.value())
                .audience(said.audience())
                .subject(said.subject())
                .claim(ROLE, said.role().name())
                .claim(BUSINESSES, said.businesses())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .build();
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(issuer.value()).build(), claims);
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private record Claims(String audience, String subject, Role role, List<String> businesses) {}
}
