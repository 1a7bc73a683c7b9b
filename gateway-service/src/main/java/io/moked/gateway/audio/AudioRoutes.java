package io.moked.gateway.audio;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.GET;

import io.moked.gateway.route.InternalToken;
import io.moked.gateway.route.ServiceAddresses;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** Audio that Twilio plays, from the service that owns it; the first letter of the token tells which. */
@Configuration(proxyBeanMethods = false)
class AudioRoutes {

    @Bean
    RouterFunction<ServerResponse> audio(ServiceAddresses services, InternalToken token) {
        return route("audio-of-telephony")
                .route(GET("/audio/{token:t-[A-Za-z0-9_.-]{1,500}}"), http())
                .before(uri(services.telephony().uri()))
                .before(token.ofListener("telephony-service"))
                .build()
                .and(route("audio-of-ai")
                        .route(GET("/audio/{token:a-[A-Za-z0-9_.-]{1,500}}"), http())
                        .before(uri(services.ai().uri()))
                        .before(token.ofListener("ai-service"))
                        .build());
    }
}
