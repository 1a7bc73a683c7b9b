package io.moked.chassis.token;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.moked.chassis.ServiceName;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Accepts tokens that a trusted service signed for this one: the key must be that of the issuer it names. */
@Configuration(proxyBeanMethods = false)
class TokenDecoding {

    private static final Duration CLOCK_SKEW = Duration.ofSeconds(5);

    @Bean
    JwtDecoder internalTokenDecoder(TokenSettings settings, ServiceName service, java.time.Clock clock) {
        var keys = settings.trustedKeys();
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector((header, context) -> {
            var issuer = header.getKeyID();
            return issuer != null && JWSAlgorithm.ES256.equals(header.getAlgorithm())
                    ? keys.of(issuer).stream().toList()
                    : List.of();
        });
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        var signatures = new NimbusJwtDecoder(processor);
        var timestamps = new JwtTimestampValidator(CLOCK_SKEW);
        timestamps.setClock(clock);
        signatures.setJwtValidator(token -> OAuth2TokenValidatorResult.success());
        return new RememberedTokens(
                signatures,
                new DelegatingOAuth2TokenValidator<>(
                        timestamps,
                        require(
                                "a key of the issuer",
                                token -> token.getHeaders().get("kid") instanceof String kid
                                        && kid.equals(token.getClaimAsString("iss"))),
                        require(
                                "this audience",
                                token -> token.getAudience() != null
                                        && token.getAudience().contains(service.value())),
                        require("an expiry", token -> token.getExpiresAt() != null)));
    }

    private static OAuth2TokenValidator<Jwt> require(String what, java.util.function.Predicate<Jwt> rule) {
        return token -> rule.test(token)
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", "token lacks " + what, null));
    }
}
