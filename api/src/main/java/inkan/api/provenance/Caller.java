package inkan.api.provenance;

import inkan.api.problem.Fault;
import inkan.api.problem.Rejection;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a command comes from, as its headers say.
 *
 * @param values each of the form of its header
 */
public record Caller(Map<CallerHeader, String> values) {

    public Caller {
        values = Map.copyOf(values);
    }

    /**
     * Reads the headers of a request, those that are there.
     *
     * @throws Rejection for a header that is given twice or has not its form
     */
    public static Caller of(HttpServletRequest request) {
        var values = new EnumMap<CallerHeader, String>(CallerHeader.class);
        for (CallerHeader header : CallerHeader.ALL) {
            List<String> given = Collections.list(request.getHeaders(header.header()));
            if (given.size() > 1) {
                throw Rejection.atHeader(Fault.MALFORMED_HEADER, header.header(), "given once");
            }
            given.forEach(value -> values.put(header, header.read(value)));
        }
        return new Caller(values);
    }

    /** The same where the other says nothing else. */
    public Caller with(Caller other) {
        var both = new EnumMap<CallerHeader, String>(CallerHeader.class);
        both.putAll(values);
        both.putAll(other.values);
        return new Caller(both);
    }

    /** The same without an idempotency key: it stands for one command only. */
    public Caller withoutIdempotencyKey() {
        var others = new EnumMap<CallerHeader, String>(CallerHeader.class);
        others.putAll(values);
        others.remove(CallerHeader.IDEMPOTENCY_KEY);
        return new Caller(others);
    }

    /** @throws Rejection where a header is missing that every command needs */
    public Caller complete() {
        for (CallerHeader header : CallerHeader.ALL) {
            if (header.required() && !values.containsKey(header)) {
                throw Rejection.atHeader(Fault.MISSING_HEADER, header.header(), header.words());
            }
        }
        return this;
    }

    /** The value of a header, where it was given. */
    public Optional<String> value(CallerHeader header) {
        return Optional.ofNullable(values.get(header));
    }
}
