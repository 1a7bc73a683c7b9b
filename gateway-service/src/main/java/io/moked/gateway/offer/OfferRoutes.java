package io.moked.gateway.offer;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.GET;
import static org.springframework.web.servlet.function.RequestPredicates.POST;

import io.moked.gateway.route.InternalToken;
import io.moked.gateway.route.ServiceAddresses;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** Offers of times, read and answered by the page {@code /offers/{secret}} of people who cannot log in. */
@Configuration(proxyBeanMethods = false)
class OfferRoutes {

    private static final String OFFER = "/api/v1/offers/{secret:[A-Za-z0-9_-]{64}}";

    @Bean
    RouterFunction<ServerResponse> offers(ServiceAddresses services, InternalToken token) {
        return route("offers")
                .route(GET(OFFER).or(POST(OFFER)), http())
                .before(uri(services.crm().uri()))
                .before(token.ofStranger("crm-service"))
                .build();
    }
}
