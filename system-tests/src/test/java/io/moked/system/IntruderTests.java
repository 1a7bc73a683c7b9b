package io.moked.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.moked.sandbox.world.Ports.Listener;
import io.moked.sandbox.world.Service;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class IntruderTests {

    private static final String FORM =
            "CallSid=CA00000000000000000000000000000bad&AccountSid=ACbad&From=%2B972502345678"
                    + "&To=%2B97237001001&CallStatus=ringing&Direction=inbound";

    @Test
    void getsNothingStoredWithoutASignature() throws Exception {
        assertThat(post(url(Listener.GATEWAY), "").statusCode()).isEqualTo(403);
        assertThat(post(url(Listener.GATEWAY), "AAAAAAAAAAAAAAAAAAAAAAAAAAA=").statusCode())
                .isEqualTo(403);
        assertThat(count(Service.TELEPHONY, "select count(*) from call where call_sid like '%bad'"))
                .isZero();
    }

    @Test
    void cannotGoPastTheGateway() throws Exception {
        for (var service :
                new Listener[] {Listener.TELEPHONY, Listener.AI, Listener.CRM, Listener.MESSAGING, Listener.BILLING}) {
            assertThat(post(url(service), "").statusCode()).as(service.name()).isEqualTo(401);
        }
    }

    private static HttpResponse<String> post(String base, String signature) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(base + "/webhooks/twilio/voice/incoming"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(FORM));
        if (!signature.isEmpty()) {
            request.header("X-Twilio-Signature", signature);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
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
