package io.moked.gateway.forward;

import io.moked.chassis.token.Role;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * Addresses of the API that lead to another service. What no door has is not forwarded.
 *
 * @param methods what may be asked
 * @param pattern a path pattern; {@code {business}} in it is whose rows are asked for
 * @param target who answers
 * @param roles who may ask
 * @param rows whose rows the service may see
 * @param longestBody in bytes
 * @param answer how the answer comes
 * @param noted what is done through it that stands in the audit log
 * @param confirmed what is done through it only by who has shown their password lately
 * @param area what scopes of API keys call it, or null if it is not for them
 */
public record Door(
        Set<HttpMethod> methods,
        String pattern,
        Target target,
        Set<Role> roles,
        Rows rows,
        long longestBody,
        Answer answer,
        Noted noted,
        Set<HttpMethod> confirmed,
        @Nullable String area) {

    private static final String BUSINESSES = "/api/v1/businesses";
    private static final String BUSINESS = BUSINESSES + "/{business}";
    private static final Map<HttpMethod, String> DONE = Map.of(
            HttpMethod.POST, "created",
            HttpMethod.PUT, "changed",
            HttpMethod.PATCH, "changed",
            HttpMethod.DELETE, "deleted",
            HttpMethod.GET, "read");
    private static final long MEBIBYTE = 1024 * 1024;
    private static final Set<Role> PEOPLE = Set.of(Role.ADMIN, Role.OWNER, Role.AGENT);

    /** Whose rows the service is let see. */
    public enum Rows {
        /** Of no business. */
        NONE,
        /** Of the business in the path, and of no other, whoever asks. */
        OF_THE_PATH,
        /** Of all businesses of who asks. */
        OF_THE_CALLER
    }

    /** How the answer comes. */
    public enum Answer {
        /** At once. */
        WHOLE,
        /** As a whole, after much work. */
        UNHURRIED,
        /** Piece by piece, for as long as it takes. */
        STREAMED,
        /** As a file that is gathered from several services first. */
        GATHERED
    }

    /** What stands in the audit log. */
    public enum Noted {
        /** Nothing: nothing that lasts is changed. */
        NOTHING,
        /** What is changed. */
        CHANGES,
        /** Also that it was read: it carries away what is kept of people. */
        READING_TOO
    }

    static Door of(Target target, String pattern, HttpMethod... methods) {
        return new Door(
                Set.of(methods),
                pattern,
                target,
                PEOPLE,
                Rows.NONE,
                MEBIBYTE,
                Answer.WHOLE,
                Noted.CHANGES,
                Set.of(),
                null);
    }

    /** Below a business. */
    static Door within(Target target, String rest, HttpMethod... methods) {
        var pattern = BUSINESS + rest;
        return new Door(
                Set.of(methods),
                pattern,
                target,
                PEOPLE,
                Rows.OF_THE_PATH,
                MEBIBYTE,
                Answer.WHOLE,
                Noted.CHANGES,
                Set.of(),
                null);
    }

    Door only(Role... allowed) {
        return new Door(methods, pattern, target, Set.of(allowed), rows, longestBody, answer, noted, confirmed, area);
    }

    Door seeing(Rows visible) {
        return new Door(methods, pattern, target, roles, visible, longestBody, answer, noted, confirmed, area);
    }

    Door upToMebibytes(int count) {
        return new Door(methods, pattern, target, roles, rows, count * MEBIBYTE, answer, noted, confirmed, area);
    }

    Door unhurried() {
        return new Door(methods, pattern, target, roles, rows, longestBody, Answer.UNHURRIED, noted, confirmed, area);
    }

    Door streamed() {
        return new Door(methods, pattern, target, roles, rows, longestBody, Answer.STREAMED, noted, confirmed, area);
    }

    Door gathered() {
        return new Door(methods, pattern, target, roles, rows, longestBody, Answer.GATHERED, noted, confirmed, area);
    }

    /** Nothing that lasts is changed. */
    Door harmless() {
        return new Door(methods, pattern, target, roles, rows, longestBody, answer, Noted.NOTHING, confirmed, area);
    }

    /** What is read through it is as personal as what is changed elsewhere. */
    Door carryingAway() {
        return new Door(methods, pattern, target, roles, rows, longestBody, answer, Noted.READING_TOO, confirmed, area);
    }

    /** What would last longer than a page that somebody left open. */
    Door onceConfirmed(HttpMethod... done) {
        return new Door(methods, pattern, target, roles, rows, longestBody, answer, noted, Set.of(done), area);
    }

    /** What scopes let keys through: one to read and one to write, or, if it has a colon, this one only. */
    Door under(String scopes) {
        return new Door(methods, pattern, target, roles, rows, longestBody, answer, noted, confirmed, scopes);
    }

    /** The scope an API key needs, or null if no key will do. */
    public @Nullable String scope(HttpMethod method) {
        return area == null || area.contains(":") ? area : area + (method.equals(HttpMethod.GET) ? ":read" : ":write");
    }

    /** What the audit log calls something done through it, such as {@code customer.merge.created}. */
    public String action(HttpMethod method) {
        var names = Arrays.stream(
                        pattern.replace(BUSINESS, "").replace(BUSINESSES, "").split("[/.]"))
                .filter(part -> !part.isEmpty() && !part.startsWith("{"))
                .map(Door::oneOf)
                .collect(Collectors.joining("."));
        return (names.isEmpty() ? "business" : names) + "." + DONE.get(method);
    }

    private static String oneOf(String name) {
        return name.endsWith("s") && !name.equals("series") ? name.substring(0, name.length() - 1) : name;
    }

    /** Whether what is done through it by a method stands in the audit log. */
    public boolean audits(HttpMethod method) {
        return DONE.containsKey(method)
                && switch (noted) {
                    case NOTHING -> false;
                    case CHANGES -> !method.equals(HttpMethod.GET);
                    case READING_TOO -> true;
                };
    }

    /** The path below the business, or the whole path where there is none, as it was matched and decoded. */
    String subject(Map<String, String> variables) {
        var subject = pattern.replace(BUSINESS, "").replace("/{*rest}", variables.getOrDefault("rest", ""));
        for (var variable : variables.entrySet()) {
            subject = subject.replace('{' + variable.getKey() + '}', variable.getValue());
        }
        return subject.isEmpty() ? "/" : subject;
    }
}
