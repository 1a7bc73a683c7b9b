package io.moked.gateway.forward;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.cloud.gateway.server.mvc.handler.RestClientProxyExchange;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/**
 * How services are asked. The client's read timeout ends an answer however much of it came already, so that what is
 * streamed has a longer one. No redirection is followed.
 */
@Component
class ServiceClients {

    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration WHOLE = Duration.ofSeconds(13);
    private static final Duration UNHURRIED = Duration.ofSeconds(60);
    private static final Duration STREAMED = Duration.ofMinutes(5);

    private final ProxyExchange whole;
    private final ProxyExchange unhurried;
    private final ProxyExchange streamed;

    ServiceClients(RestClient.Builder builder, GatewayMvcProperties properties) {
        var client = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .version(HttpClient.Version.HTTP_1_1)
                .executor(java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor())
                .build();
        this.whole = exchange(builder, client, WHOLE, properties);
        this.unhurried = exchange(builder, client, UNHURRIED, properties);
        this.streamed = exchange(builder, client, STREAMED, properties);
    }

    ProxyExchange forAnswer(Door.Answer answer) {
        return switch (answer) {
            case WHOLE -> whole;
            case UNHURRIED -> unhurried;
            case STREAMED, GATHERED -> streamed;
        };
    }

    private static ProxyExchange exchange(
            RestClient.Builder builder, HttpClient client, Duration timeout, GatewayMvcProperties properties) {
        var requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(timeout);
        return new RestClientProxyExchange(
                builder.clone().requestFactory(requests).build(), properties);
    }
}
