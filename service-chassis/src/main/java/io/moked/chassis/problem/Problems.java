package io.moked.chassis.problem;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers failures as RFC 9457 problem details with fixed texts; what went wrong inside stays inside. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler(AccessDeniedException.class)
    ResponseEntity<ProblemDetail> denied(AccessDeniedException denied) {
        return answer(HttpStatus.FORBIDDEN, "forbidden", "This is not for the bearer of this token.");
    }

    /** The database is away or out of connections: whoever asks can do so again, and the gateway does. */
    @ExceptionHandler({
        CannotCreateTransactionException.class,
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class
    })
    ResponseEntity<ProblemDetail> away(RuntimeException outage) {
        log.atWarn().addKeyValue("reason", outage.getClass().getName()).log("The database does not answer");
        return answer(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "This service cannot answer just now.");
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<ProblemDetail> unexpected(Exception failure) {
        log.atError().setCause(failure).log("A request failed");
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, "internal", "Something went wrong here; it has been noted.");
    }

    private static ResponseEntity<ProblemDetail> answer(HttpStatus status, String type, String title) {
        return ResponseEntity.status(status).body(Problem.body(status, type, title));
    }
}
