package io.moked.gateway.access;

import io.moked.chassis.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Answers what is not let in as problem details, just as controllers answer what fails. */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {

    private final HandlerExceptionResolver problems;

    Refusals(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) {
        answer(request, response, Denial.ANONYMOUS);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied) {
        answer(request, response, reason(denied));
    }

    /** An address written so that filters and routes might read it differently. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected) {
        answer(request, response, new Problem(HttpStatus.BAD_REQUEST, "malformed", "This is no address of ours."));
    }

    private static Denial reason(AccessDeniedException denied) {
        if (denied instanceof CsrfException) {
            return Denial.FOREIGN_PAGE;
        }
        return denied instanceof AuthorizationDeniedException authorization
                        && authorization.getAuthorizationResult() instanceof Denial denial
                ? denial
                : Denial.LOWER_ROLE;
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Denial denial) {
        answer(request, response, new Problem(denial.status(), denial.type(), denial.title()));
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Problem problem) {
        problems.resolveException(request, response, null, problem);
    }
}
