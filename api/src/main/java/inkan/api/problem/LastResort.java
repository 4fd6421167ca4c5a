package inkan.api.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what failed before or behind the controllers. Spring's own error page repeats the address. */
@RestController
public class LastResort implements ErrorController {

    private final ProblemResponses responses;

    public LastResort(ProblemResponses responses) {
        this.responses = responses;
    }

    @RequestMapping("${server.error.path:${error.path:/error}}")
    ResponseEntity<byte[]> failed(HttpServletRequest request) {
        return responses.response(fault(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE)));
    }

    private static Fault fault(Object status) {
        return switch (status) {
            case null -> Fault.UNKNOWN_ADDRESS;
            case Integer code when code == Fault.UNKNOWN_ADDRESS.status() -> Fault.UNKNOWN_ADDRESS;
            case Integer code when code == Fault.METHOD_NOT_ALLOWED.status() -> Fault.METHOD_NOT_ALLOWED;
            case Integer code when code == Fault.NOT_ACCEPTABLE.status() -> Fault.NOT_ACCEPTABLE;
            case Integer code when code == Fault.UNSUPPORTED_MEDIA_TYPE.status() -> Fault.UNSUPPORTED_MEDIA_TYPE;
            case Integer code when code >= 400 && code < 500 -> Fault.MALFORMED_REQUEST;
            default -> Fault.UNEXPECTED;
        };
    }
}
