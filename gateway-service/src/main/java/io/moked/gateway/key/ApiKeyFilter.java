package io.moked.gateway.key;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who holds the key that a request brings along; an unknown one is nobody's. */
@Component
public class ApiKeyFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final ApiKeys keys;

    ApiKeyFilter(ApiKeys keys) {
        this.keys = keys;
    }

    /** Whether a request brings a key along, be it a good one or not. */
    public static boolean isMeantBy(HttpServletRequest request) {
        var sent = request.getHeader(HttpHeaders.AUTHORIZATION);
        return sent != null && sent.startsWith(BEARER + ApiKeys.BEGINNING);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !isMeantBy(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        keys.holder(request.getHeader(HttpHeaders.AUTHORIZATION).substring(BEARER.length()))
                .ifPresent(holder -> {
                    var context = SecurityContextHolder.createEmptyContext();
                    context.setAuthentication(
                            UsernamePasswordAuthenticationToken.authenticated(holder, null, List.of()));
                    SecurityContextHolder.setContext(context);
                });
        chain.doFilter(request, response);
    }
}
