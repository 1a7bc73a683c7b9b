package io.moked.crm.google;

import com.google.api.client.googleapis.auth.oauth2.GoogleAuthorizationCodeTokenRequest;
import com.google.api.client.googleapis.auth.oauth2.GoogleRefreshTokenRequest;
import com.google.api.client.googleapis.auth.oauth2.GoogleTokenResponse;
import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.UrlEncodedContent;
import com.google.api.client.json.gson.GsonFactory;
import io.moked.chassis.problem.Problem;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Asks people at Google for their calendar, and Google for tokens. */
@Component
class GoogleOAuth {

    private static final String SCOPE = "https://www.googleapis.com/auth/calendar.events";
    private static final String SCOPES = "openid email " + SCOPE;

    private static final GsonFactory JSON = GsonFactory.getDefaultInstance();

    private final GoogleSettings settings;
    private final GoogleCalls calls;

    /**
     * Who allowed it.
     *
     * @param subject who they are at Google for good
     * @param email what they are called there now
     */
    record Person(String subject, String email) {}

    GoogleOAuth(GoogleSettings settings, GoogleCalls calls) {
        this.settings = settings;
        this.calls = calls;
    }

    boolean isSetUp() {
        return settings.client().isPresent();
    }

    /** Where somebody goes to allow it; a refresh token comes only with both {@code offline} and {@code consent}. */
    URI consentPage(String state, String verifier) {
        return UriComponentsBuilder.fromUri(settings.consentUrl().uri())
                .queryParam("client_id", "{client}")
                .queryParam("redirect_uri", "{return}")
                .queryParam("response_type", "code")
                .queryParam("scope", "{scope}")
                .queryParam("access_type", "offline")
                .queryParam("prompt", "consent")
                .queryParam("state", "{state}")
                .queryParam("code_challenge", "{challenge}")
                .queryParam("code_challenge_method", "S256")
                .encode()
                .buildAndExpand(Map.of(
                        "client", client().id(),
                        "return", client().returnUrl(),
                        "scope", SCOPES,
                        "state", state,
                        "challenge", challenge(verifier)))
                .toUri();
    }

    GoogleTokenResponse exchange(String code, String verifier) throws IOException {
        return calls.call(() -> new GoogleAuthorizationCodeTokenRequest(
                                        calls.transport(),
                                        JSON,
                                        settings.oauthUrl().at("/token").toString(),
                                        client().id(),
                                        client().secret().value(),
                                        code,
                                        client().returnUrl().toString())
                                .set("code_verifier", verifier)
                                .setRequestInitializer(calls.limits())
                                .execute()
                        instanceof GoogleTokenResponse tokens
                ? tokens
                : new GoogleTokenResponse());
    }

    /** Whose tokens they are; Google itself says so, over a connection of ours, so no signature is needed. */
    static Person person(GoogleTokenResponse tokens) throws IOException {
        if (tokens.getIdToken() == null) {
            throw new IOException("Google does not say whose tokens they are");
        }
        var identity = tokens.parseIdToken().getPayload();
        return new Person(
                identity.getSubject(), identity.getEmail() == null ? identity.getSubject() : identity.getEmail());
    }

    /** Whether calendars are among what somebody allowed. */
    static boolean isForCalendars(GoogleTokenResponse tokens) {
        return tokens.getScope() != null
                && Arrays.asList(tokens.getScope().split(" ", -1)).contains(SCOPE);
    }

    GoogleTokenResponse refresh(String refreshToken) throws IOException {
        return calls.call(() -> new GoogleRefreshTokenRequest(
                        calls.transport(),
                        JSON,
                        refreshToken,
                        client().id(),
                        client().secret().value())
                .setTokenServerUrl(new GenericUrl(settings.oauthUrl().at("/token")))
                .setRequestInitializer(calls.limits())
                .execute());
    }

    /** Gives back what was allowed; a token that Google no longer knows is given back already. */
    void revoke(String token) throws IOException {
        try {
            calls.call(() -> {
                var form = new UrlEncodedContent(Map.of("token", token));
                calls.transport()
                        .createRequestFactory(calls.limits())
                        .buildPostRequest(new GenericUrl(settings.oauthUrl().at("/revoke")), form)
                        .execute()
                        .disconnect();
                return token;
            });
        } catch (Refusal e) {
            // Whatever is not known there gives no access.
        }
    }

    private GoogleSettings.Client client() {
        return settings.client()
                .orElseThrow(() -> new Problem(
                        HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "No client of Google's is set up here."));
    }

    private static String challenge(String verifier) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
