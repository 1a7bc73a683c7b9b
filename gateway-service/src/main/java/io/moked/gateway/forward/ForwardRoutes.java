package io.moked.gateway.forward;

import static org.springframework.web.servlet.function.RequestPredicates.methods;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** All doors as routes. */
@Configuration(proxyBeanMethods = false)
class ForwardRoutes {

    @Bean
    RouterFunction<ServerResponse> doors(Forwarding forwarding) {
        var routes = RouterFunctions.route();
        for (var door : Doors.ALL) {
            routes.route(
                    methods(door.methods().toArray(HttpMethod[]::new)).and(path(door.pattern())),
                    request -> forwarding.through(door, request));
        }
        return routes.build();
    }
}
