package io.moked.chassis.api;

import io.moked.chassis.problem.Problem;
import io.moked.chassis.tenancy.Tenancy;
import io.moked.events.BusinessId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Lets nobody past whose token is for another business than {@code {business}} in the path: there is nothing there, the
 * same as where no business is.
 */
final class BusinessInPath implements HandlerInterceptor {

    private static final String VARIABLE = "business";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                && variables.get(VARIABLE) instanceof String business
                && SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken
                && !isVisible(business)) {
            throw Problem.notFound();
        }
        return true;
    }

    private static boolean isVisible(String business) {
        try {
            return Tenancy.includes(BusinessId.of(business));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
