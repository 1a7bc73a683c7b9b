package io.moked.chassis.problem;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** An answer to a request that cannot be done, as RFC 9457 problem details with a stable type. */
public class Problem extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    /**
     * @param type a stable name in kebab case; becomes {@code urn:moked:problem:<type>}
     * @param title one sentence that is the same for every occurrence
     */
    public Problem(HttpStatus status, String type, String title) {
        super(status, body(status, type, title), null);
    }

    static ProblemDetail body(HttpStatus status, String type, String title) {
        var body = ProblemDetail.forStatus(status);
        body.setType(java.net.URI.create("urn:moked:problem:" + type));
        body.setTitle(title);
        return body;
    }
}
