package io.moked.chassis.problem;

import java.sql.SQLException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
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

    /** Text that PostgreSQL cannot hold, such as a zero character, is the asker's mistake; a broken rule of ours is not. */
    @ExceptionHandler(DataIntegrityViolationException.class)
    ResponseEntity<ProblemDetail> refused(DataIntegrityViolationException refusal) {
        return switch (sqlState(refusal)) {
            case String state
            when state.startsWith("22") -> {
                log.atInfo().addKeyValue("state", state).log("A value was refused by the database");
                yield ResponseEntity.badRequest()
                        .body(Problem.invalid("", "field.malformed").getBody());
            }
            case "23505", "23P01" -> answer(HttpStatus.CONFLICT, "conflict", Problem.CONFLICT);
            default -> unexpected(refusal);
        };
    }

    /** Bytes that are no text in an address, or a kind of body that is none. */
    @ExceptionHandler({InvalidParameterException.class, InvalidMimeTypeException.class, InvalidMediaTypeException.class
    })
    ResponseEntity<ProblemDetail> unreadable(RuntimeException refusal) {
        return answer(HttpStatus.BAD_REQUEST, "malformed", Problem.INVALID);
    }

    /** A moment so far away that PostgreSQL's driver cannot count to it. */
    @ExceptionHandler(InvalidDataAccessApiUsageException.class)
    ResponseEntity<ProblemDetail> refused(InvalidDataAccessApiUsageException refusal) {
        return refusal.getMostSpecificCause() instanceof ArithmeticException
                ? ResponseEntity.badRequest()
                        .body(Problem.invalid("", "field.malformed").getBody())
                : unexpected(refusal);
    }

    private static String sqlState(DataIntegrityViolationException refusal) {
        return refusal.getMostSpecificCause() instanceof SQLException sql && sql.getSQLState() != null
                ? sql.getSQLState()
                : "";
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception refusal, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var told = refusal instanceof Problem problem ? problem.getBody() : RefusedRequest.body(refusal, status);
        return super.handleExceptionInternal(refusal, told, headers, HttpStatusCode.valueOf(told.getStatus()), request);
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
