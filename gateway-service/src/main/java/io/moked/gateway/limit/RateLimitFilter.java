package io.moked.gateway.limit;

import io.moked.chassis.problem.Problem;
import io.moked.gateway.account.Caller;
import io.moked.gateway.route.ClientAddress;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Says with each answer of the API how many more there may be, and refuses what is too much. */
@Component
public class RateLimitFilter extends OncePerRequestFilter {

    private final RateLimits limits;
    private final ClientAddress addresses;
    private final HandlerExceptionResolver problems;

    RateLimitFilter(
            RateLimits limits,
            ClientAddress addresses,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.limits = limits;
        this.addresses = addresses;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var state = count(request);
        response.setHeader("RateLimit-Limit", Integer.toString(state.limit()));
        response.setHeader("RateLimit-Remaining", Integer.toString(state.remaining()));
        response.setHeader("RateLimit-Reset", Long.toString(state.reset()));
        if (state.taken()) {
            chain.doFilter(request, response);
            return;
        }
        var problem = new Problem(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", "This was asked too often.");
        problem.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(state.retryAfter()));
        problems.resolveException(request, response, null, problem);
    }

    private Bucket.State count(HttpServletRequest request) {
        var known = SecurityContextHolder.getContext().getAuthentication();
        return known != null && known.getPrincipal() instanceof Caller caller
                ? limits.of(caller)
                : limits.ofNetwork(addresses.networkOf(request));
    }
}
