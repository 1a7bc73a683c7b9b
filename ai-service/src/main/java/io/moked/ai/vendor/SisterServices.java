package io.moked.ai.vendor;

import io.moked.chassis.token.InternalTokens;
import io.moked.events.BusinessId;
import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.client.RestClient;

/** The other services, where somebody waits and an event would be too slow. */
@Component
public class SisterServices {

    /**
     * Where they are.
     *
     * @param telephonyUrl recordings
     * @param crmUrl free slots
     */
    @Validated
    @ConfigurationProperties("moked.services")
    record Settings(
            @jakarta.validation.constraints.NotBlank String telephonyUrl,
            @jakarta.validation.constraints.NotBlank String crmUrl) {}

    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration READ = Duration.ofSeconds(4);

    private final Settings settings;
    private final InternalTokens tokens;
    private final RestClient.Builder clients;

    SisterServices(Settings settings, InternalTokens tokens, RestClient.Builder clients) {
        this.settings = settings;
        this.tokens = tokens;
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(CONNECT).build());
        requests.setReadTimeout(READ);
        this.clients = clients.requestFactory(requests);
    }

    /** Telephony, on behalf of a business. */
    public RestClient telephony(BusinessId business) {
        return client(settings.telephonyUrl(), business, "telephony-service");
    }

    /** The calendar, on behalf of a business. */
    public RestClient crm(BusinessId business) {
        return client(settings.crmUrl(), business, "crm-service");
    }

    private RestClient client(String url, BusinessId business, String audience) {
        return clients.clone()
                .baseUrl(url)
                .requestInterceptor(tokens.onBehalfOf(business, audience))
                .build();
    }
}
