package io.moked.chassis.problem;

import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** An answer to a request that cannot be done, as RFC 9457 problem details with a stable type. */
public class Problem extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    /**
     * @param type a stable name in kebab case; becomes {@code https://moked.io/problems/<type>}
     * @param title one sentence that is the same for every occurrence
     */
    public Problem(HttpStatus status, String type, String title) {
        super(status, body(status, type, title), null);
    }

    private Problem(HttpStatus status, String type, String title, List<Mistake> mistakes) {
        super(status, body(status, type, title, mistakes), null);
    }

    /** There is no such thing, or none that this account may know of: both are told the same. */
    public static Problem notFound() {
        return new Problem(HttpStatus.NOT_FOUND, "not-found", "There is nothing here.");
    }

    /** The request is understood and its content is wrong. */
    public static Problem invalid(List<Mistake> mistakes) {
        return new Problem(HttpStatus.BAD_REQUEST, "invalid", INVALID, mistakes);
    }

    /** The request is understood and one field of it is wrong. */
    public static Problem invalid(String field, String code) {
        return invalid(List.of(new Mistake(field, code)));
    }

    /** A change of a versioned resource without {@code If-Match}. */
    public static Problem withoutVersion() {
        return new Problem(
                HttpStatus.PRECONDITION_REQUIRED,
                "invalid",
                INVALID,
                List.of(new Mistake("If-Match", "if-match.missing")));
    }

    /** Somebody else changed it in between. */
    public static Problem stale() {
        return new Problem(HttpStatus.PRECONDITION_FAILED, "stale", "It has been changed in the meantime.");
    }

    /**
     * It does not go together with what is there.
     *
     * @param field which field of the request meets it
     * @param code why
     */
    public static Problem conflict(String field, String code) {
        return conflict(List.of(new Mistake(field, code)));
    }

    /** The same of several fields; what matters most is the first. */
    public static Problem conflict(List<Mistake> mistakes) {
        return new Problem(HttpStatus.CONFLICT, "conflict", CONFLICT, mistakes);
    }

    /** More bytes than are taken. */
    public static Problem tooLarge() {
        return new Problem(HttpStatus.CONTENT_TOO_LARGE, "too-large", "This is more than is taken here.");
    }

    static final String INVALID = "The request does not say what it should.";
    static final String CONFLICT = "This does not go together with what is there.";

    static ProblemDetail body(HttpStatusCode status, String type, String title) {
        var body = ProblemDetail.forStatus(status);
        body.setType(URI.create("https://moked.io/problems/" + type));
        body.setTitle(title);
        return body;
    }

    static ProblemDetail body(HttpStatusCode status, String type, String title, List<Mistake> mistakes) {
        var body = body(status, type, title);
        body.setProperty("errors", mistakes);
        return body;
    }
}
