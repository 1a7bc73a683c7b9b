package io.moked.gateway.forward;

import io.moked.events.BusinessId;
import io.moked.gateway.audit.AuditLog;
import io.moked.gateway.route.ClientAddress;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Notes in the audit log what services changed for somebody: which version became which. The content stays with its
 * owner, who may have to erase it, while the log can forget nothing.
 */
@Component
class ForwardedChanges {

    private static final Logger log = LoggerFactory.getLogger(ForwardedChanges.class);
    private static final Pattern NAME = Pattern.compile("[a-z][a-z-]{0,40}");
    private static final Map<HttpMethod, String> DONE = Map.of(
            HttpMethod.POST, "created",
            HttpMethod.PUT, "changed",
            HttpMethod.PATCH, "changed",
            HttpMethod.DELETE, "deleted");
    private static final Map<String, String> ONE_OF = Map.of("customers", "customer", "tasks", "task", "files", "file");

    private final AuditLog audit;
    private final ClientAddress addresses;

    ForwardedChanges(AuditLog audit, ClientAddress addresses) {
        this.audit = audit;
        this.addresses = addresses;
    }

    /** The change is made by now: that it cannot be noted does not undo it. */
    void note(Door door, ServerRequest request, ServerResponse response) {
        if (response.statusCode().is2xxSuccessful() && isAudited(door, request)) {
            write(request, change(door, request, response));
        }
    }

    /** Asked for, and no answer came in time: it may have been made. */
    void noteUnknown(Door door, ServerRequest request) {
        if (isAudited(door, request)) {
            var variables = request.pathVariables();
            var business = business(variables);
            var action = action(business == null ? "" : door.rest(variables), request.method()) + ".attempted";
            write(
                    request,
                    new AuditLog.Change(business, action, door.subject(variables), null, Map.of("outcome", "UNKNOWN")));
        }
    }

    private static boolean isAudited(Door door, ServerRequest request) {
        return door.audited() && DONE.containsKey(request.method());
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
                action(business == null ? "" : door.rest(variables), request.method()),
                business == null && created != null ? created : door.subject(variables),
                fields("version", request.headers().firstHeader(HttpHeaders.IF_MATCH), "location", null),
                fields("version", response.headers().getFirst(HttpHeaders.ETAG), "location", created));
    }

    private static @Nullable BusinessId business(Map<String, String> variables) {
        var business = variables.get("business");
        return business == null ? null : BusinessId.of(business);
    }

    /** Such as {@code customer.changed} or {@code customer.merge.created}. */
    private static String action(String below, HttpMethod method) {
        var names = Arrays.stream(below.split("/"))
                .filter(part -> NAME.matcher(part).matches())
                .map(name -> ONE_OF.getOrDefault(name, name))
                .collect(Collectors.joining("."));
        return (names.isEmpty() ? "business" : names) + "." + DONE.get(method);
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
