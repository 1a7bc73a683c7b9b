package io.moked.gateway.forward;

import io.moked.events.BusinessId;
import io.moked.gateway.audit.AuditLog;
import io.moked.gateway.route.ClientAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Notes in the audit log what services changed for somebody, which version became which, and what they let somebody carry
 * away. What it said before and after stays with its owner, who keeps it and may have to erase it, while the log can
 * forget nothing.
 */
@Component
class ForwardedChanges {

    private static final Logger log = LoggerFactory.getLogger(ForwardedChanges.class);
    /** From where of how much. */
    private static final Pattern PIECE = Pattern.compile("bytes (\\d{1,18})-\\d{1,18}/(\\d{1,18})");

    private static final int FEW = 10;

    private final AuditLog audit;
    private final ClientAddress addresses;

    ForwardedChanges(AuditLog audit, ClientAddress addresses) {
        this.audit = audit;
        this.addresses = addresses;
    }

    /** The change is made by now: that it cannot be noted does not undo it. */
    void note(Door door, ServerRequest request, ServerResponse response) {
        if (response.statusCode().is2xxSuccessful() && door.audits(request.method()) && isBeginning(response)) {
            write(request, change(door, request, response));
        }
    }

    /** Asked for, and no answer came in time: it may have been made. */
    void noteUnknown(Door door, ServerRequest request) {
        if (door.audits(request.method()) && !request.method().equals(HttpMethod.GET)) {
            var variables = request.pathVariables();
            var business = business(variables);
            var action = door.action(request.method()) + ".attempted";
            write(
                    request,
                    new AuditLog.Change(business, action, door.subject(variables), null, Map.of("outcome", "UNKNOWN")));
        }
    }

    /**
     * A player is answered piece by piece, which is noted with the first, or with one so long that it is more than a jump to
     * another place.
     */
    private static boolean isBeginning(ServerResponse response) {
        var range = response.headers().getFirst(HttpHeaders.CONTENT_RANGE);
        if (response.statusCode().value() != HttpStatus.PARTIAL_CONTENT.value() || range == null) {
            return true;
        }
        var bounds = PIECE.matcher(range);
        return !bounds.matches() || Long.parseLong(bounds.group(1)) < Long.parseLong(bounds.group(2)) / FEW;
    }

    private void write(ServerRequest request, AuditLog.Change change) {
        try {
            audit.note(Forwarding.caller(request), addresses.of(request.servletRequest()), change);
        } catch (RuntimeException e) {
            log.atError()
                    .setCause(e)
                    .addKeyValue("action", change.action())
                    .addKeyValue("subject", change.subject())
                    .log("A change could not be noted in the audit log");
        }
    }

    private static AuditLog.Change change(Door door, ServerRequest request, ServerResponse response) {
        var variables = request.pathVariables();
        var business = business(variables);
        var created = response.headers().getFirst(HttpHeaders.LOCATION);
        return new AuditLog.Change(
                business,
                door.action(request.method()),
                business == null && created != null ? created : door.subject(variables),
                fields("version", request.headers().firstHeader(HttpHeaders.IF_MATCH), "location", null),
                fields("version", response.headers().getFirst(HttpHeaders.ETAG), "location", created));
    }

    private static @Nullable BusinessId business(Map<String, String> variables) {
        var business = variables.get("business");
        return business == null ? null : BusinessId.of(business);
    }

    private static @Nullable Map<String, String> fields(
            String name, @Nullable String value, String otherName, @Nullable String otherValue) {
        var fields = new LinkedHashMap<String, String>();
        if (value != null) {
            fields.put(name, value);
        }
        if (otherValue != null) {
            fields.put(otherName, otherValue);
        }
        return fields.isEmpty() ? null : fields;
    }
}
