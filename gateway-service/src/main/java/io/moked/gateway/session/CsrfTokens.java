package io.moked.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.stereotype.Component;

/**
 * What shows that a request was made by our own pages: a value that stands in a cookie no script reads and no other host
 * can set, and that pages learn from {@code GET /session}, masked anew each time. Nothing is stored for who only looks.
 */
@Component
public class CsrfTokens {

    private static final String COOKIE = "__Host-moked-csrf";
    private static final String HEADER = "X-CSRF-TOKEN";

    private final CookieCsrfTokenRepository repository = new CookieCsrfTokenRepository();
    private final XorCsrfTokenRequestAttributeHandler handler = new XorCsrfTokenRequestAttributeHandler();

    CsrfTokens() {
        repository.setCookieName(COOKIE);
        repository.setHeaderName(HEADER);
        repository.setCookiePath("/");
        repository.setCookieCustomizer(
                cookie -> cookie.secure(true).httpOnly(true).sameSite("Strict"));
    }

    /** Where they are kept. */
    public CsrfTokenRepository repository() {
        return repository;
    }

    /** How they are masked. */
    public XorCsrfTokenRequestAttributeHandler handler() {
        return handler;
    }

    /** Gives out a new one, as after every change of who is logged in. */
    CsrfToken renew(HttpServletRequest request, HttpServletResponse response) {
        var token = repository.generateToken(request);
        repository.saveToken(token, request, response);
        handler.handle(request, response, () -> token);
        return (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    }
}
