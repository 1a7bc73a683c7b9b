package io.moked.gateway.ui;

import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Answers every address of a page with the one document there is; a last part with a dot is a file. */
@Configuration(proxyBeanMethods = false)
class PageRoutes {

    private static final Pattern FIRST = Pattern.compile("/([^/]*)");
    private static final Set<String> NO_PAGES = Set.of(
            "api", "webhooks", "audio", "webjars", "actuator", "internal", "media", "error", "webauthn", "v3", "feeds");

    @Bean
    RouterFunction<ServerResponse> pages() {
        var document = new ClassPathResource("static/index.html");
        return RouterFunctions.route(
                RequestPredicates.method(HttpMethod.GET).and(request -> document.exists() && isPage(request)),
                request -> ServerResponse.ok()
                        .contentType(MediaType.TEXT_HTML)
                        .cacheControl(CacheControl.noCache())
                        .body(document));
    }

    private static boolean isPage(ServerRequest request) {
        var path = request.path();
        var first = FIRST.matcher(path);
        return first.lookingAt() && !NO_PAGES.contains(first.group(1)) && path.indexOf('.', path.lastIndexOf('/')) < 0;
    }
}
