package io.moked.gateway.apidocs;

import io.moked.gateway.forward.Door;
import io.moked.gateway.forward.Doors;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.node.ObjectNode;

/**
 * An operation of the document.
 *
 * @param method in lower case
 * @param path with its variables in braces
 * @param content what its service says of it
 */
record PublicOperation(String method, String path, ObjectNode content) {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");
    private static final Pattern COUNTED = Pattern.compile("_\\d+$");
    private static final Pattern SUBJECT = Pattern.compile("/api/v1/(?:businesses/\\{[^}]+}/)?([a-z-]+)");
    private static final Set<String> FOR_ANYBODY = Set.of(
            "get /api/v1/session",
            "post /api/v1/session",
            "delete /api/v1/session",
            "post /api/v1/session/second-factor",
            "get /api/v1/offers/{secret}",
            "post /api/v1/offers/{secret}",
            "get /api/v1/invitations/{token}",
            "post /api/v1/invitations/{token}");

    /** Whether it can be asked for from outside. */
    static boolean isPublic(Part part, String method, String path) {
        if (part == Part.GATEWAY) {
            return path.startsWith("/api/v1/");
        }
        return isOffer(part, path) || door(method, path).isPresent();
    }

    /** The only address without a door: whoever has the link of an offer is nobody whom doors know. */
    private static boolean isOffer(Part part, String path) {
        return part == Part.CRM && path.equals("/api/v1/offers/{secret}");
    }

    private static Optional<Door> door(String method, String path) {
        var asked = PathContainer.parsePath(VARIABLE.matcher(path).replaceAll("x"));
        return Doors.ALL.stream()
                .filter(door -> door.methods().contains(httpMethod(method)))
                .filter(door ->
                        PathPatternParser.defaultInstance.parse(door.pattern()).matches(asked))
                .findFirst();
    }

    private static HttpMethod httpMethod(String method) {
        return HttpMethod.valueOf(method.toUpperCase(Locale.ROOT));
    }

    /** Adds what all operations have in common. */
    void complete(Set<String> operationIds) {
        var subject = subject();
        content.putArray("tags").add(subject);
        content.put("operationId", unique(subject, operationIds));
        var security = content.putArray("security");
        if (isForAnybody()) {
            if (changes()) {
                security.addObject().putArray("csrf");
            }
        } else {
            var session = security.addObject();
            session.putArray("session");
            if (changes()) {
                session.putArray("csrf");
            }
            door(method, path)
                    .map(door -> door.scope(httpMethod(method)))
                    .ifPresent(scope -> security.addObject().putArray("apiKey").add(scope));
        }
        addProblems();
    }

    private String subject() {
        var matcher = SUBJECT.matcher(path);
        return matcher.lookingAt() ? matcher.group(1) : "other";
    }

    private String unique(String subject, Set<String> taken) {
        var name = subject + "."
                + COUNTED.matcher(content.path("operationId").stringValue(method))
                        .replaceFirst("");
        var id = name;
        for (int count = 2; !taken.add(id); count++) {
            id = name + count;
        }
        return id;
    }

    private boolean isForAnybody() {
        return FOR_ANYBODY.contains(method + " " + path);
    }

    private boolean changes() {
        return !method.equals("get");
    }

    private void addProblems() {
        addProblems("400", "429", "503");
        if (!isForAnybody()) {
            addProblems("401", "403");
        }
        if (path.contains("{")) {
            addProblems("404");
        }
        if (content.has("requestBody")) {
            addProblems("413", "415");
        }
        if (hasHeader("If-Match")) {
            addProblems("412", "428");
        }
        if (hasHeader("Idempotency-Key")) {
            addProblems("409", "422");
        }
    }

    private void addProblems(String... statuses) {
        var responses = content.withObject("/responses");
        for (var status : statuses) {
            responses.putObject(status).put("$ref", "#/components/responses/Problem" + status);
        }
    }

    private boolean hasHeader(String name) {
        return content.path("parameters")
                .valueStream()
                .anyMatch(parameter -> parameter.path("name").stringValue("").equals(name));
    }
}
