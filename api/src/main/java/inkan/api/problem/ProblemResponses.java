package inkan.api.problem;

import inkan.api.json.DomainJson;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.databind.json.JsonMapper;

/** Answers every failed request with a problem document. */
@RestControllerAdvice
public class ProblemResponses {

    private final Problems problems;
    private final JsonMapper json = DomainJson.ofAnswers();

    public ProblemResponses(Problems problems) {
        this.problems = problems;
    }

    /** Once a stream of answers has begun, there is nothing left to say it with. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<byte[]> failed(Exception reason, HttpServletResponse response) {
        return response.isCommitted() ? null : response(problems.of(rejected(reason)), headers(reason));
    }

    /** The response that tells a fault. */
    public ResponseEntity<byte[]> response(Fault fault) {
        return response(Problem.of(Rejection.of(fault)), HttpHeaders.EMPTY);
    }

    private ResponseEntity<byte[]> response(Problem problem, HttpHeaders headers) {
        ResponseEntity.BodyBuilder response = ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.parseMediaType(Problem.MEDIA_TYPE));
        if (problem.status() == Fault.VIEW_BEHIND.status() || problem.status() == Fault.CONFLICT.status()) {
            response.header(HttpHeaders.RETRY_AFTER, "1");
        }
        return response.body(json.writeValueAsBytes(problem));
    }

    /** What Spring found wrong, in our words: its own quote the request. */
    private static Throwable rejected(Exception reason) {
        return switch (reason) {
            case NoHandlerFoundException unknown -> Rejection.of(Fault.UNKNOWN_ADDRESS);
            case NoResourceFoundException unknown -> Rejection.of(Fault.UNKNOWN_ADDRESS);
            case HttpRequestMethodNotSupportedException method -> Rejection.of(Fault.METHOD_NOT_ALLOWED);
            case HttpMediaTypeNotSupportedException media -> Rejection.of(Fault.UNSUPPORTED_MEDIA_TYPE);
            case HttpMediaTypeNotAcceptableException media -> Rejection.of(Fault.NOT_ACCEPTABLE);
            case ErrorResponse response
            when response.getStatusCode().is4xxClientError() -> Rejection.of(Fault.MALFORMED_REQUEST);
            default -> reason;
        };
    }

    /** {@code Allow} and {@code Accept} say what we take, not what came. */
    private static HttpHeaders headers(Exception reason) {
        return switch (reason) {
            case HttpRequestMethodNotSupportedException method -> method.getHeaders();
            case HttpMediaTypeNotSupportedException media -> media.getHeaders();
            default -> HttpHeaders.EMPTY;
        };
    }
}
