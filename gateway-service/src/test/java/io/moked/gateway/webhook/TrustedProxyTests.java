package io.moked.gateway.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.moked.chassis.secret.Secret;
import io.moked.chassis.setting.BaseUrl;
import io.moked.gateway.connection.Signer;
import io.moked.gateway.route.TrustedProxies;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class TrustedProxyTests {

    private static final String PROXY = "10.0.0.7";
    private static final Secret TOKEN = new Secret("main-token");
    private static final String PATH = "/webhooks/twilio/voice/incoming";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https|calls.example|https://calls.example",
                "https|calls.example:8443|https://calls.example:8443",
                "https, http|calls.example, inner.example|https://calls.example",
                "|calls.example|https://calls.example",
                "http||http://moked.example",
            })
    void isBelievedWhenItTellsWhichAddressWasCalled(String proto, String host, String called) throws Exception {
        assertThat(status(PROXY, proto, host, called)).isEqualTo(200);
        assertThat(status(PROXY, proto, host, "https://moked.example")).isEqualTo(403);
    }

    @Test
    void isTheOnlyOneThatIsBelieved() throws Exception {
        assertThat(status("10.0.0.8", "https", "calls.example", "https://calls.example"))
                .isEqualTo(403);
        assertThat(status("10.0.0.8", "https", "calls.example", "https://moked.example"))
                .isEqualTo(200);
    }

    private static int status(
            String sender,
            @org.jspecify.annotations.Nullable String proto,
            @org.jspecify.annotations.Nullable String host,
            String signed)
            throws Exception {
        var settings = new WebhookSettings(BaseUrl.of("https://moked.example/"), 1000, 5);
        var filter = new SignedWebhookFilter(
                account -> new Signer("ACmain", List.of(TOKEN), null),
                settings,
                new CalledUrl(settings, new TrustedProxies(Set.of(PROXY))),
                new SimpleMeterRegistry());
        var request = new MockHttpServletRequest("POST", PATH);
        request.setServletPath(PATH);
        request.setRemoteAddr(sender);
        if (proto != null) {
            request.addHeader("X-Forwarded-Proto", proto);
        }
        if (host != null) {
            request.addHeader("X-Forwarded-Host", host);
        }
        request.addHeader("X-Twilio-Signature", TwilioSignature.sign(TOKEN, signed + PATH));
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }
}
