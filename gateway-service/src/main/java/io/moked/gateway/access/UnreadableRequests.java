package io.moked.gateway.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers as problem details what Tomcat refuses before any filter sees it, such as an address with {@code %00}. */
public final class UnreadableRequests extends ErrorReportValve {

    private static final Logger log = LoggerFactory.getLogger(UnreadableRequests.class);
    private static final String PROBLEM = """
            {"type":"https://moked.io/problems/%s","title":"%s","status":%d}""";
    private static final int FIRST_OF_OURS = 500;
    private static final int FIRST_OF_THEIRS = 400;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        var status = response.getStatus();
        if (status < FIRST_OF_THEIRS || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var body = status < FIRST_OF_OURS
                ? PROBLEM.formatted("malformed", "This is no request of ours.", status)
                : PROBLEM.formatted("internal", "Something went wrong here.", status);
        try {
            response.setContentType("application/problem+json");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            log.atDebug().setCause(e).log("A refusal could not be told");
        }
    }
}
