package io.moked.gateway.feed;

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

/** Feeds of appointments, read by calendars that cannot log in. */
@Configuration(proxyBeanMethods = false)
class FeedRoutes {

    @Bean
    RouterFunction<ServerResponse> feeds(ServiceAddresses services, InternalToken token) {
        return route("feeds")
                .route(GET("/feeds/{secret:[A-Za-z0-9_-]{40,80}}.ics"), http())
                .before(uri(services.crm().uri()))
                .before(token.ofStranger("crm-service"))
                .build();
    }
}
