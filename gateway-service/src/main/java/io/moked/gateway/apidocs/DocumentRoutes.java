package io.moked.gateway.apidocs;

import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Where the document and the page to try it are. */
@Configuration(proxyBeanMethods = false)
class DocumentRoutes {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(CsrfToken.class);
    }

    @Bean
    RouterFunction<ServerResponse> apiDocument(PublicDocument document) {
        var page = new ClassPathResource("apidocs/page/index.html");
        return RouterFunctions.route()
                .GET(
                        "/api/openapi.json",
                        request -> ServerResponse.ok()
                                .contentType(MediaType.APPLICATION_JSON)
                                .body(document.read(request.servletRequest())))
                .GET(
                        "/api/docs",
                        request -> ServerResponse.ok()
                                .contentType(MediaType.TEXT_HTML)
                                .body(page))
                .resources("/api/docs/**", new ClassPathResource("apidocs/page/"))
                .build();
    }
}
