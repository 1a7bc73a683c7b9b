package io.moked.gateway.webhook;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.POST;

import io.moked.gateway.connection.Signer;
import io.moked.gateway.route.InternalToken;
import io.moked.gateway.route.ServiceAddresses;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Where Twilio's webhooks go, once their signature is checked, and Google's, which carry a secret of the service they are for. */
@Configuration(proxyBeanMethods = false)
class WebhookRoutes {

    @Bean
    RouterFunction<ServerResponse> webhooks(
            ServiceAddresses services, InternalToken token, TelephonyAway telephonyAway) {
        return route("voice")
                .route(POST("/webhooks/twilio/voice/{step}"), http())
                .filter(telephonyAway)
                .before(uri(services.telephony().uri()))
                .before(token.ofWebhook("telephony-service", WebhookRoutes::account))
                .build()
                .and(route("messaging")
                        .route(POST("/webhooks/twilio/messaging/{step}"), http())
                        .before(uri(services.messaging().uri()))
                        .before(token.ofWebhook("messaging-service", WebhookRoutes::account))
                        .build())
                .and(route("calendar")
                        .route(POST("/webhooks/google/calendar"), http())
                        .before(uri(services.crm().uri()))
                        .before(token.ofStranger("crm-service"))
                        .build());
    }

    private static InternalToken.Account account(ServerRequest request) {
        var signer = (Signer) request.attribute(SignedWebhookFilter.SIGNER).orElseThrow();
        return new InternalToken.Account(signer.account(), signer.business());
    }
}
