package io.moked.telephony;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.moked.chassis.testing.TestKeys;
import io.moked.events.PhoneNumber;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** The carrier, behind the gateway: posts webhooks with the gateway's token and reads the answers. */
public final class Carrier {

    public static final PhoneNumber DANA = new PhoneNumber("+972502345678");

    private final HttpClient client = HttpClient.newHttpClient();
    private final String root;

    Carrier(String port) {
        this.root = "http://localhost:" + port;
    }

    /** A call that begins. */
    public Line dial(PhoneNumber number) {
        return new Line(this, sid("CA"), DANA.e164(), number.e164());
    }

    public static String sid(String prefix) {
        return prefix + UUID.randomUUID().toString().replace("-", "");
    }

    /** Gets with a token, or without any. */
    public HttpResponse<byte[]> get(String path, String token, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(root + path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return send(request.GET().build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Posts a form to an address, as the gateway forwards it. */
    public HttpResponse<String> post(String address, Map<String, String> form, String token) {
        var request = HttpRequest.newBuilder(URI.create(
                        root + address.replaceFirst("https://moked.example", "").replaceFirst("#.*", "")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.entrySet().stream()
                        .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                        .collect(Collectors.joining("&"))));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Gives a document to another service's address. */
    public int put(String path, String body, String token) {
        return send(
                        HttpRequest.newBuilder(URI.create(root + path))
                                .header("Content-Type", "application/json")
                                .header("Authorization", "Bearer " + token)
                                .PUT(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    /** Posts a document of the API. */
    public HttpResponse<String> postJson(String path, String body, String token, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(root + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(request, handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The token with which the gateway forwards a webhook it has checked. */
    public static String token(String account) {
        return token(account, "*");
    }

    /** The same for an account that speaks for one business. */
    public static String token(String account, String business) {
        try {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .keyID("gateway-service")
                            .build(),
                    new JWTClaimsSet.Builder()
                            .issuer("gateway-service")
                            .audience("telephony-service")
                            .subject(account)
                            .claim("role", "TWILIO_WEBHOOK")
                            .claim("businesses", List.of(business))
                            .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                            .build());
            var key = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(TestKeys.privateKey("gateway-service")));
            jwt.sign(new ECDSASigner((ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(key)));
            return jwt.serialize();
        } catch (JOSEException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One call, from the carrier's side. */
    public record Line(Carrier carrier, String callSid, String from, String to) {

        public Line withheld(String instead) {
            return new Line(carrier, callSid, instead, to);
        }

        public Map<String, String> form(String... more) {
            var form = new LinkedHashMap<String, String>();
            form.put("CallSid", callSid);
            form.put("AccountSid", RecordingArchive.ACCOUNT);
            form.put("From", from);
            form.put("To", to);
            form.put("CallStatus", "in-progress");
            form.put("Direction", "inbound");
            form.put("ApiVersion", "2010-04-01");
            for (int i = 0; i < more.length; i += 2) {
                form.put(more[i], more[i + 1]);
            }
            return form;
        }

        /** Asks what to do; the answer is TwiML. */
        public Twiml ask(String address, String... more) {
            var response = carrier.post(address, form(more), token(RecordingArchive.ACCOUNT));
            if (response.statusCode() != 200) {
                throw new AssertionError("status " + response.statusCode() + ": " + response.body());
            }
            return Twiml.parse(response.body());
        }

        /** Asks in the background. */
        public CompletableFuture<Twiml> asking(String address, String... more) {
            var answer = new CompletableFuture<Twiml>();
            Thread.ofVirtual().start(() -> {
                try {
                    answer.complete(ask(address, more));
                } catch (Throwable e) {
                    answer.completeExceptionally(e);
                }
            });
            return answer;
        }

        /** Tells something; returns the status. */
        public int tell(String address, String... more) {
            return carrier.post(address, form(more), token(RecordingArchive.ACCOUNT))
                    .statusCode();
        }

        public Twiml begin() {
            return ask("/webhooks/twilio/voice/incoming");
        }
    }
}
