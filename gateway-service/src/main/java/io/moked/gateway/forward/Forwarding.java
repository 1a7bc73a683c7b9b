package io.moked.gateway.forward;

import io.moked.chassis.problem.Problem;
import io.moked.chassis.token.InternalTokens;
import io.moked.events.BusinessId;
import io.moked.gateway.account.Caller;
import io.moked.gateway.route.ServiceAddresses;
import io.moked.gateway.session.Confirmations;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.nio.file.Files;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Hands a request that was let in to the service behind a door, path and query byte for byte, under a token for exactly
 * the rows that the door is for.
 */
@Component
class Forwarding {

    private static final Logger log = LoggerFactory.getLogger(Forwarding.class);

    private final ServiceAddresses services;
    private final InternalTokens tokens;
    private final ServiceClients clients;
    private final ForwardedChanges changes;
    private final StreamLimit streams;
    private final PersonExport persons;
    private final Confirmations confirmations;

    Forwarding(
            ServiceAddresses services,
            InternalTokens tokens,
            ServiceClients clients,
            ForwardedChanges changes,
            StreamLimit streams,
            PersonExport persons,
            Confirmations confirmations) {
        this.confirmations = confirmations;
        this.persons = persons;
        this.streams = streams;
        this.changes = changes;
        this.services = services;
        this.tokens = tokens;
        this.clients = clients;
    }

    ServerResponse through(Door door, ServerRequest request) throws IOException {
        try {
            if (door.confirmed().contains(request.method())) {
                confirmations.require(request.servletRequest());
            }
            return switch (door.answer()) {
                case WHOLE, UNHURRIED -> forward(door, request);
                case STREAMED -> streams.within(request, () -> forward(door, request));
                case GATHERED -> streams.within(request, () -> gather(door, request));
            };
        } catch (Problem e) {
            return answer(e);
        }
    }

    private ServerResponse gather(Door door, ServerRequest request) throws IOException {
        var person = new PersonExport.Person(
                BusinessId.of(request.pathVariable("business")),
                request.pathVariable("customer"),
                token(door, request));
        var file = persons.gather(person);
        var response = ServerResponse.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .contentLength(Files.size(file))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"customer.zip\"")
                .header("Content-Security-Policy", PassedHeaders.INERT)
                .build((asked, answer) -> {
                    try {
                        Files.copy(file, answer.getOutputStream());
                    } finally {
                        Files.delete(file);
                    }
                    return null;
                });
        changes.note(door, request, response);
        return response;
    }

    private ServerResponse forward(Door door, ServerRequest request) throws IOException {
        if (request.headers().contentLength().orElse(0) > door.longestBody()) {
            return answer(tooLarge());
        }
        if (request.headers().contentType().filter(Forwarding::isForm).isPresent()) {
            return answer(new Problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "malformed", "Forms are not taken here."));
        }
        var limited = ServerRequest.create(
                new LimitedRequest(request.servletRequest(), door.longestBody()), request.messageConverters());
        try {
            var response = exchange(door, limited);
            if (HttpStatus.UNAUTHORIZED.equals(response.statusCode())) {
                return distrusted(door, limited);
            }
            changes.note(door, limited, response);
            return response;
        } catch (ResourceAccessException e) {
            if (hasCause(e, LimitedRequest.TooLarge.class)) {
                return answer(tooLarge());
            }
            if (!hasCause(e, ConnectException.class) && !hasCause(e, HttpConnectTimeoutException.class)) {
                changes.noteUnknown(door, limited);
            }
            return answer(away(door, e.getClass()));
        }
    }

    private ServerResponse exchange(Door door, ServerRequest request) {
        ProxyExchange exchange = clients.forAnswer(door.answer());
        return exchange.exchange(exchange.request(request)
                .uri(address(door, request))
                .headers(PassedHeaders.in(request.headers().asHttpHeaders(), token(door, request)))
                .responseConsumer((answer, response) -> PassedHeaders.out(answer.getHeaders(), response.headers()))
                .build());
    }

    private URI address(Door door, ServerRequest request) {
        var query = request.servletRequest().getQueryString();
        return door.target().in(services).at(request.uri().getRawPath() + (query == null ? "" : "?" + query));
    }

    static Caller caller(ServerRequest request) {
        return (Caller)
                Objects.requireNonNull(((Authentication) request.principal().orElseThrow()).getPrincipal());
    }

    private String token(Door door, ServerRequest request) {
        var caller = caller(request);
        var audience = door.target().audience();
        var role = caller.roleAmong(door.roles());
        return switch (door.rows()) {
            case NONE -> tokens.issue(audience, caller.subject(), role, Set.of());
            case OF_THE_PATH ->
                tokens.issue(audience, caller.subject(), role, Set.of(BusinessId.of(request.pathVariable("business"))));
            case OF_THE_CALLER ->
                caller.seesAll()
                        ? tokens.issueForAll(audience, caller.subject(), role)
                        : tokens.issue(audience, caller.subject(), role, caller.businesses());
        };
    }

    /** A service that does not know our token has a fault that no login mends. */
    private static ServerResponse distrusted(Door door, ServerRequest request) throws IOException {
        InputStream unread = MvcUtils.getAttribute(request, MvcUtils.CLIENT_RESPONSE_INPUT_STREAM_ATTR);
        if (unread != null) {
            unread.close();
        }
        return answer(away(door, Forwarding.class));
    }

    private static boolean isForm(MediaType type) {
        return MediaType.APPLICATION_FORM_URLENCODED.equalsTypeAndSubtype(type);
    }

    private static boolean hasCause(Throwable failure, Class<? extends IOException> kind) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static Problem tooLarge() {
        return new Problem(HttpStatus.CONTENT_TOO_LARGE, "too-large", "The body is longer than allowed.");
    }

    private static Problem away(Door door, Class<?> reason) {
        log.atWarn()
                .addKeyValue("service", door.target().audience())
                .addKeyValue("reason", reason.getSimpleName())
                .log("A service does not answer");
        return new Problem(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "This cannot be answered just now.");
    }

    private static ServerResponse answer(Problem problem) {
        return ServerResponse.status(problem.getStatusCode())
                .headers(headers -> headers.addAll(problem.getHeaders()))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.getBody());
    }
}
