package io.moked.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.sandbox.world.Ports.Listener;
import io.moked.sandbox.world.Service;
import io.moked.sandbox.world.World;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class IntruderTests {

    private static final String CALL = "CA00000000000000000000000000000bad";
    private static final String INCOMING = "/webhooks/twilio/voice/incoming";

    @Test
    void getsNothingStoredWithoutASignatureThatFits() throws Exception {
        var gateway = url(Listener.GATEWAY);
        assertThat(post(gateway, form(), "").statusCode()).isEqualTo(403);
        assertThat(post(gateway, form(), sign("guessed", form())).statusCode()).isEqualTo(403);
        assertThat(post(gateway, form() + "&Extra=1", sign(token(), form())).statusCode())
                .isEqualTo(403);
        assertThat(calls()).isZero();
        assertThat(post(gateway, form(), sign(token(), form())).statusCode()).isEqualTo(200);
        assertThat(calls()).isOne();
    }

    @Test
    void cannotReachABusinessThroughACallThatIsNotThere() throws Exception {
        var turn = "/webhooks/twilio/voice/turn?call=" + java.util.UUID.randomUUID() + "&turn=1";
        var answer = post(url(Listener.GATEWAY), turn, form(), sign(token(), turn, form()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<Hangup/>").doesNotContain("<Record");
    }

    @Test
    void cannotGoPastTheGateway() throws Exception {
        for (var service :
                new Listener[] {Listener.TELEPHONY, Listener.AI, Listener.CRM, Listener.MESSAGING, Listener.BILLING}) {
            assertThat(post(url(service), form(), "").statusCode())
                    .as(service.name())
                    .isEqualTo(401);
        }
    }

    private static HttpResponse<String> post(String base, String form, String signature) throws Exception {
        return post(base, INCOMING, form, signature);
    }

    private static HttpResponse<String> post(String base, String path, String form, String signature) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        if (!signature.isEmpty()) {
            request.header("X-Twilio-Signature", signature);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String form() {
        return "AccountSid=" + RunningWorld.world().twilio().accountSid()
                + "&ApiVersion=2010-04-01&CallSid=" + CALL
                + "&CallStatus=ringing&Direction=inbound&From=%2B972502345678&To=%2B97237001001";
    }

    private static String token() {
        return RunningWorld.world().twilio().authToken();
    }

    private static String sign(String token, String form) throws GeneralSecurityException {
        return sign(token, INCOMING, form);
    }

    /** The parameters stand in the form sorted already. */
    private static String sign(String token, String path, String form) throws GeneralSecurityException {
        var text = new StringBuilder(World.PUBLIC_URL + path);
        for (var parameter : form.split("&")) {
            text.append(URLDecoder.decode(parameter.replaceFirst("=", ""), StandardCharsets.UTF_8));
        }
        var mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
        return Base64.getEncoder().encodeToString(mac.doFinal(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static long calls() throws SQLException {
        return count(Service.TELEPHONY, "select count(*) from call where call_sid = '" + CALL + "'");
    }

    private static String url(Listener listener) {
        return "http://127.0.0.1:" + RunningWorld.world().settings().ports().of(listener);
    }

    private static long count(Service service, String sql) throws SQLException {
        var database = RunningWorld.world().database(service);
        try (var connection = DriverManager.getConnection(database.url(), "postgres", "postgres");
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }
}
