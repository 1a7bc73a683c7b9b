package io.moked.chassis.problem;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What the framework refuses, in our words: it quotes neither the request nor our classes. */
final class RefusedRequest {

    private static final Pattern CODE = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");

    private RefusedRequest() {}

    static ProblemDetail body(Exception refusal, HttpStatusCode status) {
        return switch (refusal) {
            case MethodArgumentTypeMismatchException mismatch -> mismatch(mismatch);
            case MethodArgumentNotValidException invalid ->
                invalid(invalid.getFieldErrors().stream().map(RefusedRequest::mistake));
            case HandlerMethodValidationException invalid ->
                invalid(invalid.getParameterValidationResults().stream()
                        .flatMap(result -> result instanceof ParameterErrors errors
                                ? errors.getFieldErrors().stream().map(RefusedRequest::mistake)
                                : result.getResolvableErrors().stream()
                                        .map(error -> new Mistake(
                                                Objects.requireNonNullElse(
                                                        result.getMethodParameter()
                                                                .getParameterName(),
                                                        ""),
                                                code(error, null)))));
            case MissingServletRequestParameterException missing ->
                invalid(Stream.of(new Mistake(missing.getParameterName(), "field.missing")));
            case MissingRequestValueException missing -> invalid(Stream.of(new Mistake("", "field.missing")));
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
            default -> byStatus(status);
        };
    }

    private static ProblemDetail mismatch(MethodArgumentTypeMismatchException mismatch) {
        return mismatch.getParameter().hasParameterAnnotation(PathVariable.class)
                ? Problem.notFound().getBody()
                : invalid(Stream.of(new Mistake(mismatch.getName(), "field.malformed")));
    }

    private static ProblemDetail unreadable(HttpMessageNotReadableException unreadable) {
        if (unreadable.getMostSpecificCause() instanceof Problem problem) {
            return problem.getBody();
        }
        return switch (unreadable.getCause()) {
            case UnrecognizedPropertyException unknown ->
                invalid(Stream.of(new Mistake(path(unknown), "field.unknown")));
            case DatabindException wrong -> invalid(Stream.of(new Mistake(path(wrong), "field.malformed")));
            case null, default -> Problem.body(HttpStatus.BAD_REQUEST, "malformed", "The body cannot be read at all.");
        };
    }

    private static String path(JacksonException wrong) {
        var path = new StringBuilder();
        for (var step : wrong.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }

    private static ProblemDetail invalid(Stream<Mistake> mistakes) {
        return Problem.invalid(mistakes.toList()).getBody();
    }

    private static Mistake mistake(FieldError error) {
        return new Mistake(error.getField(), code(error, error.getCode()));
    }

    /** A constraint whose message is a code says it itself; another is called after the constraint. */
    private static String code(MessageSourceResolvable error, @Nullable String constraint) {
        var message = error.getDefaultMessage();
        if (message != null && CODE.matcher(message).matches()) {
            return message;
        }
        var codes = error.getCodes();
        var name = constraint != null ? constraint : codes == null ? "invalid" : codes[codes.length - 1];
        return "field." + name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static ProblemDetail byStatus(HttpStatusCode status) {
        return switch (status.value()) {
            case 403 -> Problem.body(status, "forbidden", "This is not for the bearer of this token.");
            case 404 -> Problem.notFound().getBody();
            case 409 -> Problem.body(status, "conflict", Problem.CONFLICT);
            case 413 -> Problem.tooLarge().getBody();
            case 503 -> Problem.body(status, "unavailable", "This service cannot answer just now.");
            default ->
                status.is5xxServerError()
                        ? Problem.body(status, "internal", "Something went wrong here; it has been noted.")
                        : Problem.body(status, "invalid", Problem.INVALID, List.of());
        };
    }
}
