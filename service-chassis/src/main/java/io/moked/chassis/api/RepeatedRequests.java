package io.moked.chassis.api;

import io.moked.chassis.problem.Problem;
import io.moked.events.BusinessId;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Does what a request with an {@code Idempotency-Key} asks for once. The answer is committed together with the effect:
 * after a crash in between there is neither.
 */
@Component
class RepeatedRequests extends OncePerRequestFilter {

    private static final String KEY = "Idempotency-Key";
    private static final String REPLAYED = "Idempotency-Replayed";
    private static final Pattern ALLOWED = Pattern.compile("[!-~]{1,255}");
    private static final List<String> KEPT = List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.ETAG, HttpHeaders.LOCATION);
    private static final BusinessId NONE = new BusinessId(new UUID(0, 0));

    private final RequestMappingHandlerMapping controllers;
    private final HandlerExceptionResolver problems;
    private final StoredAnswers answers;
    private final TransactionTemplate transaction;

    RepeatedRequests(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping controllers,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems,
            StoredAnswers answers,
            PlatformTransactionManager transactions) {
        this.controllers = controllers;
        this.problems = problems;
        this.answers = answers;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(KEY) == null || !request.getMethod().equals("POST");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var handler = handler(request);
        var repeated = handler == null ? null : handler.getMethodAnnotation(Idempotent.class);
        if (handler == null || repeated == null) {
            chain.doFilter(request, response);
            return;
        }
        var cached = new ContentCachingResponseWrapper(response);
        try {
            var repeatable = RepeatableRequest.of(request, BodyLimits.of(handler));
            transaction.executeWithoutResult(status -> {
                if (!once(repeatable, cached, chain, repeated.secret())) {
                    status.setRollbackOnly();
                }
            });
        } catch (RuntimeException e) {
            cached.reset();
            var failure = e instanceof Wrapped wrapped ? wrapped.failure : e;
            if (problems.resolveException(request, cached, null, failure) == null) {
                throw e;
            }
        }
        cached.copyBodyToResponse();
    }

    private @Nullable HandlerMethod handler(HttpServletRequest request) {
        try {
            ServletRequestPathUtils.parseAndCache(request);
            var chain = controllers.getHandler(request);
            return chain != null && chain.getHandler() instanceof HandlerMethod method ? method : null;
        } catch (Exception notHandled) {
            return null;
        }
    }

    /** Whether it was done now; otherwise nothing is to be committed. */
    private boolean once(
            HttpServletRequest request, ContentCachingResponseWrapper response, FilterChain chain, boolean secret) {
        try {
            var key = request.getHeader(KEY);
            if (!ALLOWED.matcher(key).matches()) {
                throw Problem.invalid(KEY, "idempotency-key.invalid");
            }
            var asked = StoredAnswers.Request.of(business(request), request.getRequestURI(), about(request), key);
            if (!answers.claim(asked)) {
                throw Problem.conflict(KEY, "idempotency-key.in-use");
            }
            var fingerprint = RepeatableRequest.fingerprint(request, sender());
            var answered = answers.find(asked);
            if (answered.isPresent()) {
                var first = answered.get();
                replay(secret ? answers.opened(asked, first) : first, fingerprint, response);
                return false;
            }
            chain.doFilter(request, response);
            if (response.getStatus() >= HttpStatus.BAD_REQUEST.value()) {
                return false;
            }
            var answer = answer(fingerprint, response);
            answers.store(asked, secret ? answers.sealed(asked, answer) : answer);
            return true;
        } catch (IOException | ServletException e) {
            throw new Wrapped(e);
        }
    }

    private static BusinessId business(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                        && variables.get("business") instanceof String business
                ? known(business)
                : NONE;
    }

    /** What the path names, however it is written there. */
    private static String about(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? variables.values().stream()
                        .map(value -> plain(String.valueOf(value)))
                        .collect(Collectors.joining(" "))
                : "";
    }

    private static String plain(String value) {
        try {
            return UUID.fromString(value).toString();
        } catch (IllegalArgumentException notAnId) {
            return value;
        }
    }

    private static BusinessId known(String business) {
        try {
            return BusinessId.of(business);
        } catch (IllegalArgumentException e) {
            throw Problem.notFound();
        }
    }

    /** The answer to one is not given to another, nor to the same with fewer rights. */
    private static String sender() {
        var sender = SecurityContextHolder.getContext().getAuthentication();
        return sender == null
                ? ""
                : sender.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .filter(authority -> authority != null && authority.startsWith("ROLE_"))
                        .sorted()
                        .collect(Collectors.joining(" ", sender.getName() + ' ', ""));
    }

    private static StoredAnswers.Answer answer(byte[] fingerprint, ContentCachingResponseWrapper response) {
        var headers = new LinkedHashMap<String, String>();
        for (var name : KEPT) {
            var value = name.equals(HttpHeaders.CONTENT_TYPE) ? response.getContentType() : response.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return new StoredAnswers.Answer(fingerprint, response.getStatus(), headers, response.getContentAsByteArray());
    }

    private static void replay(StoredAnswers.Answer answer, byte[] fingerprint, ContentCachingResponseWrapper response)
            throws IOException {
        if (!MessageDigest.isEqual(answer.fingerprint(), fingerprint)) {
            throw new Problem(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "idempotency-mismatch",
                    "Another request had this idempotency key.");
        }
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setHeader(REPLAYED, "true");
        response.getOutputStream().write(answer.body());
    }

    private static final class Wrapped extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Exception failure;

        Wrapped(Exception failure) {
            super(failure);
            this.failure = failure;
        }
    }
}
