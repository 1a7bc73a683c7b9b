package io.moked.gateway.connection;

import io.moked.chassis.problem.Problem;
import io.moked.chassis.setting.BaseUrl;
import io.moked.chassis.token.InternalTokens;
import io.moked.events.BusinessId;
import io.moked.gateway.route.ServiceAddresses;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Gives an account to the services that use it, and takes it from them. Each may be told again. */
@Component
class HandOver {

    private static final Logger log = LoggerFactory.getLogger(HandOver.class);
    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration READ = Duration.ofSeconds(3);

    private final Map<String, BaseUrl> users = new LinkedHashMap<>();
    private final RestClient.Builder clients;
    private final InternalTokens tokens;

    HandOver(RestClient.Builder builder, ServiceAddresses services, InternalTokens tokens) {
        users.put("messaging-service", services.messaging());
        users.put("telephony-service", services.telephony());
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build());
        requests.setReadTimeout(READ);
        this.clients = builder.clone().requestFactory(requests);
        this.tokens = tokens;
    }

    private record Body(String accountSid, String authToken, String sender, long version) {

        @Override
        public String toString() {
            return "Body[" + accountSid + "]";
        }
    }

    /** @throws Problem if one of them could not be told; those before it were */
    void give(BusinessId business, OwnAccount account, long version) {
        var body = new Body(account.sid(), account.token().value(), account.sender(), version);
        users.keySet().forEach(service -> tell(service, business, HttpMethod.PUT, body));
    }

    /** @throws Problem if one of them could not be told; those before it were */
    void take(BusinessId business) {
        users.keySet().forEach(service -> tell(service, business, HttpMethod.DELETE, Map.of()));
    }

    private void tell(String service, BusinessId business, HttpMethod method, Object body) {
        try {
            clients.clone()
                    .baseUrl(Objects.requireNonNull(users.get(service)).toString())
                    .requestInterceptor(tokens.onBehalfOf(business, service))
                    .build()
                    .method(method)
                    .uri("/internal/businesses/{business}/twilio-account", business)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(body)
                    .retrieve()
                    .toBodilessEntity();
        } catch (RestClientException e) {
            log.atWarn()
                    .addKeyValue("service", service)
                    .addKeyValue("business", business)
                    .addKeyValue("reason", e.getClass().getSimpleName())
                    .log("An account could not be handed over");
            throw new Problem(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "This cannot be done just now.");
        }
    }
}
