package io.moked.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Finds the account of a request's session, as it is now: a role that was taken away, a password that was changed and a
 * disabled account count at once.
 */
@Component
public class AccountOfSession implements SecurityContextRepository {

    private final Sessions sessions;
    private final SignIn signIn;

    AccountOfSession(Sessions sessions, SignIn signIn) {
        this.sessions = sessions;
        this.signIn = signIn;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Loaded(this, request);
    }

    @Override
    @Deprecated
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return load(holder.getRequest());
    }

    /** The session is written where somebody logs in, and nowhere else. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return load(request).getAuthentication() != null;
    }

    private SecurityContext load(HttpServletRequest request) {
        return sessions.login(request)
                .flatMap(signIn::still)
                .map(account -> (SecurityContext) new SecurityContextImpl(new SignedIn(account)))
                .orElseGet(SecurityContextHolder::createEmptyContext);
    }

    private static final class Loaded implements DeferredSecurityContext {

        private final AccountOfSession repository;
        private final HttpServletRequest request;
        private @org.jspecify.annotations.Nullable SecurityContext context;

        Loaded(AccountOfSession repository, HttpServletRequest request) {
            this.repository = repository;
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            var loaded = context == null ? repository.load(request) : context;
            context = loaded;
            return loaded;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
