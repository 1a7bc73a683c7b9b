package io.moked.sandbox.google.calendar;

import io.moked.sandbox.http.Reply;
import io.moked.sandbox.http.Request;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;

/** Codes, access tokens and refresh tokens. A code is good once; a refresh token until it expires or is withdrawn. */
final class Tokens {

    private record Asked(String account, Map<String, String> request) {}

    private record Access(String account, Instant until) {}

    private static final Duration LIFE = Duration.ofHours(1);

    private final GoogleClient client;
    private final Clock clock;
    private final Map<String, Asked> codes = new ConcurrentHashMap<>();
    private final Map<String, String> refresh = new ConcurrentHashMap<>();
    private final Map<String, Access> access = new ConcurrentHashMap<>();

    Tokens(GoogleClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    /** A code for what somebody allowed. */
    String code(Map<String, String> request) {
        var code = "4/" + random();
        codes.put(code, new Asked(request.getOrDefault("account", "somebody@example.com"), request));
        return code;
    }

    /** Exchanges a code or a refresh token. */
    Reply exchange(Request request) {
        var form = Consent.first(request.form());
        if (!client.id().equals(form.get("client_id")) || !client.secret().equals(form.get("client_secret"))) {
            return error(401, "invalid_client", "Unauthorized");
        }
        return switch (form.getOrDefault("grant_type", "")) {
            case "authorization_code" -> forCode(form);
            case "refresh_token" ->
                Optional.ofNullable(refresh.get(form.getOrDefault("refresh_token", "")))
                        .map(account ->
                                granted(new Asked(account, Map.of("scope", GoogleCalendars.SCOPE)), Optional.empty()))
                        .orElseGet(() -> error(400, "invalid_grant", "Token has been expired or revoked."));
            default -> error(400, "unsupported_grant_type", "Invalid grant_type");
        };
    }

    /** Ends all that was allowed together with a token. */
    Reply revoke(Request request) {
        var token = Consent.first(request.form()).getOrDefault("token", "");
        var account = Optional.ofNullable(refresh.get(token))
                .or(() -> Optional.ofNullable(access.get(token)).map(Access::account));
        if (account.isEmpty()) {
            return error(400, "invalid_token", "Token expired or revoked");
        }
        withdraw(account.get());
        return Reply.json(200, "{}");
    }

    void withdraw(String account) {
        refresh.values().removeIf(account::equals);
        access.values().removeIf(one -> one.account().equals(account));
    }

    void expireAccess() {
        access.clear();
    }

    boolean isAllowed(String account) {
        return refresh.containsValue(account);
    }

    /** Whose access token a request bears. */
    String account(Request request) {
        var bearer = request.header("authorization").orElse("");
        return Optional.ofNullable(access.get(bearer.replaceFirst("^Bearer ", "")))
                .filter(one -> one.until().isAfter(clock.instant()))
                .map(Access::account)
                .orElseThrow(Refused::unauthenticated);
    }

    private Reply forCode(Map<String, String> form) {
        var asked = codes.remove(form.getOrDefault("code", ""));
        if (asked == null || !isVerified(asked.request(), form.getOrDefault("code_verifier", ""))) {
            return error(400, "invalid_grant", "Bad Request");
        }
        if (!client.redirectUri().equals(form.get("redirect_uri"))) {
            return error(400, "redirect_uri_mismatch", "Bad Request");
        }
        if (!"offline".equals(asked.request().get("access_type"))) {
            return granted(asked, Optional.empty());
        }
        var token = "1//" + random();
        refresh.put(token, asked.account());
        return granted(asked, Optional.of(token));
    }

    private static boolean isVerified(Map<String, String> request, String verifier) {
        var challenge = request.get("code_challenge");
        if (challenge == null) {
            return true;
        }
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return "S256".equals(request.get("code_challenge_method"))
                    && challenge.equals(Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Reply granted(Asked asked, Optional<String> refreshToken) {
        var token = "ya29." + random();
        var scope = asked.request().getOrDefault("scope", "");
        access.put(token, new Access(asked.account(), clock.instant().plus(LIFE)));
        var body = JsonMapper.shared()
                .createObjectNode()
                .put("access_token", token)
                .put("expires_in", LIFE.toSeconds())
                .put("token_type", "Bearer")
                .put("scope", scope);
        if (List.of(scope.split(" ", -1)).contains("openid")) {
            body.put("id_token", idToken(asked.account()));
        }
        refreshToken.ifPresent(one -> body.put("refresh_token", one));
        return Reply.json(200, body.toString());
    }

    /** Who it is, as OpenID Connect says it; nobody checks the signature of what came from here directly. */
    private String idToken(String account) {
        var now = clock.instant();
        var json = JsonMapper.shared();
        var header = json.createObjectNode().put("alg", "RS256").put("typ", "JWT");
        var identity = json.createObjectNode()
                .put("iss", "https://accounts.google.com")
                .put("aud", client.id())
                .put("sub", subject(account))
                .put("email", account)
                .put("email_verified", true)
                .put("iat", now.getEpochSecond())
                .put("exp", now.plus(LIFE).getEpochSecond());
        return encoded(header.toString()) + "." + encoded(identity.toString()) + "." + encoded("emulated");
    }

    private static String subject(String account) {
        var bits =
                UUID.nameUUIDFromBytes(account.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits();
        return "1" + Long.toUnsignedString(bits);
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Reply error(int status, String error, String description) {
        return Reply.json(
                status,
                JsonMapper.shared()
                        .createObjectNode()
                        .put("error", error)
                        .put("error_description", description)
                        .toString());
    }

    private static String random() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
