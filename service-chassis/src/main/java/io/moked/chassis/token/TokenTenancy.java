package io.moked.chassis.token;

import io.moked.chassis.tenancy.Tenancy;
import io.moked.events.BusinessId;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.jwt.Jwt;

/** The tenancy of a token: the set of businesses it names. */
final class TokenTenancy {

    private TokenTenancy() {}

    /** What a filter does. */
    interface Rest {
        boolean run() throws ServletException, IOException;
    }

    static void within(Jwt token, Rest rest) throws ServletException, IOException {
        try {
            var businesses = businesses(token);
            if (businesses.contains(InternalTokens.ALL)) {
                Tenancy.asAll(() -> wrapped(rest));
            } else {
                Tenancy.as(businesses.stream().map(BusinessId::of).collect(Collectors.toSet()), () -> wrapped(rest));
            }
        } catch (Wrapped e) {
            if (e.getCause() instanceof ServletException servlet) {
                throw servlet;
            }
            throw (IOException) e.getCause();
        }
    }

    private static List<String> businesses(Jwt token) {
        var businesses = token.getClaimAsStringList(InternalTokens.BUSINESSES);
        return businesses == null ? List.of() : businesses;
    }

    private static boolean wrapped(Rest rest) {
        try {
            return rest.run();
        } catch (ServletException | IOException e) {
            throw new Wrapped(e);
        }
    }

    private static final class Wrapped extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Wrapped(Exception cause) {
            super(cause);
        }
    }
}
