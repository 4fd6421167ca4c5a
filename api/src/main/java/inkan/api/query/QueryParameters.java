package inkan.api.query;

import inkan.api.problem.Fault;
import inkan.api.problem.Rejection;
import inkan.value.InvalidValue;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The query parameters of a request: those that are known, each at most once. */
public final class QueryParameters {

    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");

    private final Map<String, String[]> given;

    private QueryParameters(Map<String, String[]> given) {
        this.given = given;
    }

    /** @throws Rejection for a parameter that is none of those known, or a query that cannot be decoded */
    public static QueryParameters of(HttpServletRequest request, String... known) {
        Map<String, String[]> given = parameters(request);
        if (!List.of(known).containsAll(given.keySet())) {
            throw Rejection.of(Fault.UNKNOWN_PARAMETER, "only " + String.join(", ", known));
        }
        return new QueryParameters(given);
    }

    private static Map<String, String[]> parameters(HttpServletRequest request) {
        try {
            return request.getParameterMap();
        } catch (IllegalStateException undecodable) { // as Jakarta Servlet 6.1 has it
            throw Rejection.of(Fault.MALFORMED_REQUEST, "a query in UTF-8, percent-encoded");
        }
    }

    /** @throws Rejection where it is given twice */
    public Optional<String> text(String name, String form) {
        String[] values = given.getOrDefault(name, new String[0]);
        if (values.length > 1) {
            throw Rejection.atParameter(Fault.MALFORMED_PARAMETER, name, form);
        }
        return values.length == 0 ? Optional.empty() : Optional.of(values[0]);
    }

    /**
     * A whole number.
     *
     * @throws Rejection where it is none, or out of bounds, both inclusive
     */
    public Optional<Long> number(String name, long least, long most) {
        String form = "a whole number from " + least + (most == Long.MAX_VALUE ? "" : " to " + most);
        return text(name, form).map(text -> {
            if (!NUMBER.matcher(text).matches() || Long.parseLong(text) < least || Long.parseLong(text) > most) {
                throw Rejection.atParameter(Fault.MALFORMED_PARAMETER, name, form);
            }
            return Long.parseLong(text);
        });
    }

    /**
     * A constant, written as in JSON.
     *
     * @throws Rejection where it is none
     */
    public <E extends Enum<E>> Optional<E> constant(String name, Class<E> type) {
        return text(name, "one value").map(text -> constant(name, type, text));
    }

    /**
     * A constant out of a text.
     *
     * @param others what else may stand there
     * @throws Rejection where it is none
     */
    public static <E extends Enum<E>> E constant(String name, Class<E> type, String text, String... others) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() -> Rejection.atParameter(
                        Fault.MALFORMED_PARAMETER,
                        name,
                        Stream.concat(
                                        Arrays.stream(others),
                                        Arrays.stream(type.getEnumConstants()).map(Enum::name))
                                .collect(Collectors.joining(", ", "one of ", ""))));
    }

    /** @throws Rejection where it is missing or has not the form of its type */
    public <T> T required(String name, Function<String, T> type) {
        return value(
                name,
                text(name, "one value")
                        .orElseThrow(() -> Rejection.atParameter(Fault.MISSING_PARAMETER, name, "one value")),
                type);
    }

    /** @throws Rejection where a text has not the form of its type */
    public static <T> T value(String name, String text, Function<String, T> type) {
        try {
            return type.apply(text);
        } catch (InvalidValue invalid) {
            throw Rejection.atParameter(Fault.MALFORMED_PARAMETER, name, invalid.getMessage());
        }
    }
}
