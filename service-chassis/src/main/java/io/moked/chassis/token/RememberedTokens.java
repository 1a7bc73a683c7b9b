package io.moked.chassis.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Checks the signature of a token once, and all its claims each time. What is remembered is remembered under the whole
 * token, signature included, so that another signature under the same claims is looked at anew.
 */
final class RememberedTokens implements JwtDecoder {

    private static final int KEPT = 1000;
    private static final Duration LONGER_THAN_A_TOKEN_LIVES = Duration.ofMinutes(2);

    private final JwtDecoder signatures;
    private final OAuth2TokenValidator<Jwt> claims;
    private final Cache<String, Jwt> genuine = Caffeine.newBuilder()
            .maximumSize(KEPT)
            .expireAfterWrite(LONGER_THAN_A_TOKEN_LIVES)
            .build();

    RememberedTokens(JwtDecoder signatures, OAuth2TokenValidator<Jwt> claims) {
        this.signatures = signatures;
        this.claims = claims;
    }

    @Override
    public Jwt decode(String token) {
        var read = genuine.get(token, signatures::decode);
        var verdict = claims.validate(read);
        if (verdict.hasErrors()) {
            throw new JwtValidationException("The token is not for this request", verdict.getErrors());
        }
        return read;
    }
}
