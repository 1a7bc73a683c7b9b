package io.moked.gateway.session;

import io.moked.chassis.problem.Mistake;
import io.moked.chassis.problem.Problem;
import io.moked.gateway.account.PasswordShownLately;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Asks for the password again before what is {@link PasswordShownLately} is done. */
@Configuration(proxyBeanMethods = false)
public class Confirmations implements WebMvcConfigurer, HandlerInterceptor {

    private final Sessions sessions;

    Confirmations(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && method.hasMethodAnnotation(PasswordShownLately.class)) {
            require(request);
        }
        return true;
    }

    /**
     * Requires that the password was shown lately.
     *
     * @throws Problem if it was not
     */
    public void require(HttpServletRequest request) {
        if (!sessions.isConfirmed(request)) {
            throw needed();
        }
    }

    private static Problem needed() {
        var problem = new Problem(HttpStatus.FORBIDDEN, "forbidden", "The password has to be shown again first.");
        problem.getBody().setProperty("errors", List.of(new Mistake("password", "confirmation.needed")));
        return problem;
    }
}
