package io.moked.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;

/**
 * The cookie of a session: no script reads it, no other host sets it. One that holds no id of ours, such as characters
 * PostgreSQL does not take, is none.
 */
@Component
class SessionCookies extends DefaultCookieSerializer {

    private static final String NAME = "__Host-moked";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    SessionCookies() {
        setCookieName(NAME);
        setCookiePath("/");
        setUseHttpOnlyCookie(true);
        setUseSecureCookie(true);
        setSameSite("Lax");
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return super.readCookieValues(request).stream()
                .filter(id -> ID.matcher(id).matches())
                .toList();
    }
}
