package io.moked.gateway.forward;

import io.moked.chassis.problem.Problem;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * How many answers may come piece by piece at the same time: each holds a connection to a service for as long as it takes.
 * They are counted by each instance for itself, as requests are. Every open page has one for what changes, which counts
 * until its next heartbeat after the page is gone.
 */
@Component
class StreamLimit {

    static final int OF_CALLER = 40;
    static final int OF_BUSINESS = 300;
    private static final int RETRY_SECONDS = 10;

    private final Map<String, Integer> underWay = new HashMap<>();

    /** What answers. */
    @FunctionalInterface
    interface Answering {
        ServerResponse answer() throws IOException;
    }

    /**
     * Answers, unless too many are under way, and counts until the last piece is written.
     *
     * @throws Problem {@code too-many-requests}
     */
    ServerResponse within(ServerRequest request, Answering answering) throws IOException {
        var caller = Forwarding.caller(request).subject();
        var business = request.pathVariable("business");
        enter(caller, business);
        ServerResponse response = null;
        try {
            response = answering.answer();
            return new Counted(response, source(request), () -> leave(caller, business));
        } finally {
            if (response == null) {
                leave(caller, business);
            }
        }
    }

    synchronized void enter(String caller, String business) {
        if (count(caller) >= OF_CALLER || count(business) >= OF_BUSINESS) {
            throw tooMany();
        }
        Stream.of(caller, business).forEach(one -> underWay.merge(one, 1, Integer::sum));
    }

    synchronized void leave(String caller, String business) {
        Stream.of(caller, business).forEach(one -> underWay.computeIfPresent(one, (key, n) -> n == 1 ? null : n - 1));
    }

    /** How many a caller or a business has. */
    synchronized int count(String whose) {
        return underWay.getOrDefault(whose, 0);
    }

    /** What the service sends; nothing, if the answer is our own. */
    private static Closeable source(ServerRequest request) {
        InputStream body = MvcUtils.getAttribute(request, MvcUtils.CLIENT_RESPONSE_INPUT_STREAM_ATTR);
        return body == null ? InputStream.nullInputStream() : body;
    }

    private static Problem tooMany() {
        var problem = new Problem(
                HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", "Too many answers are under way at the same time.");
        problem.getHeaders().set(HttpHeaders.RETRY_AFTER, Integer.toString(RETRY_SECONDS));
        return problem;
    }

    private record Counted(ServerResponse response, Closeable source, Runnable written) implements ServerResponse {

        @Override
        public HttpStatusCode statusCode() {
            return response.statusCode();
        }

        @Override
        public HttpHeaders headers() {
            return response.headers();
        }

        @Override
        public MultiValueMap<String, Cookie> cookies() {
            return response.cookies();
        }

        @Override
        public @Nullable ModelAndView writeTo(HttpServletRequest request, HttpServletResponse answer, Context context)
                throws ServletException, IOException {
            try {
                return response.writeTo(request, new BreakingOff(answer, source), context);
            } finally {
                written.run();
            }
        }
    }
}
