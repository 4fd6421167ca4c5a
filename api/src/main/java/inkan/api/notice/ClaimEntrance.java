package inkan.api.notice;

import inkan.api.notice.NoticeClaims.Wanted;
import inkan.api.problem.Fault;
import inkan.api.problem.Rejection;
import inkan.api.provenance.Caller;
import inkan.api.provenance.CallerHeader;
import inkan.api.query.JsonAnswers;
import inkan.api.query.QueryParameters;
import inkan.time.Moment;
import inkan.value.InvalidValue;
import inkan.value.MunicipalityCode;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lets other jobs claim notices of a municipality. One that is claimed is completed by the command {@code send-notice}; one
 * that is not comes back when its lease is over.
 */
@RestController
public class ClaimEntrance {
    /** Where notices are claimed. */
    public static final String CLAIMS = "/v1/notices/claims";

    /** What may be asked for, by what it means. */
    public static final Map<String, String> PARAMETERS = Collections.unmodifiableMap(new TreeMap<>(Map.of(
            "due-from", "the first day on which the notices fall due; every earlier one unless given",
            "due-by", "the last day on which they fall due, inclusive",
            "rows", "how many at most, 1 to 5,000; 1,000 unless given",
            "lease-seconds", "how long they are the caller's, 10 to 3,600; 300 unless given")));

    private static final String DUE_FROM = "due-from";
    private static final String DUE_BY = "due-by";
    private static final String ROWS = "rows";
    private static final String LEASE_SECONDS = "lease-seconds";
    private static final String DAY = "a day as yyyy-MM-dd";
    private static final int MOST_ROWS = 5_000;
    private static final int USUAL_ROWS = 1_000;
    private static final long SHORTEST_SECONDS = 10;
    private static final long USUAL_SECONDS = 300;
    private static final long LONGEST_SECONDS = 3_600;

    private final JsonAnswers json = new JsonAnswers();
    private final NoticeClaims claims;
    private final Clock clock;

    public ClaimEntrance(NoticeClaims claims, Clock clock) {
        this.claims = claims;
        this.clock = clock;
    }

    /**
     * What was claimed.
     *
     * @param lease names it; absent where nothing is free
     * @param until when the lease is over, by the clock of the database; absent where nothing is free
     */
    public record Claimed(@Nullable String lease, @Nullable Instant until, List<ClaimedNotice> notices) {}

    /** That the notices of a lease that were still its own are free again; none the second time. */
    public record Released(int released) {}

    /** Of the caller's municipality: what falls due from {@code due-from}, if given, to {@code due-by}; the earliest first. */
    @PostMapping(CLAIMS)
    ResponseEntity<byte[]> claim(HttpServletRequest request) {
        var parameters = QueryParameters.of(request, DUE_FROM, DUE_BY, ROWS, LEASE_SECONDS);
        Caller caller = Caller.of(request).complete();
        LocalDate to = parameters.required(DUE_BY, ClaimEntrance::day);
        LocalDate from = parameters
                .text(DUE_FROM, DAY)
                .map(text -> QueryParameters.value(DUE_FROM, text, ClaimEntrance::day))
                .orElse(LocalDate.EPOCH);
        if (from.isAfter(to)) {
            throw Rejection.atParameter(Fault.MALFORMED_PARAMETER, DUE_FROM, "a day that is not after " + DUE_BY);
        }
        MunicipalityCode municipality =
                new MunicipalityCode(caller.value(CallerHeader.MUNICIPALITY).orElseThrow());
        Optional<Lease> lease = claims.claim(new Wanted(
                List.of(Stretch.of(municipality, from, to)),
                parameters.number(ROWS, 1, MOST_ROWS).map(Math::toIntExact).orElse(USUAL_ROWS),
                time(parameters),
                caller.value(CallerHeader.ACTOR).orElseThrow(),
                null,
                Moment.on(clock).day()));
        return json.of(lease.map(taken -> new Claimed(taken.lease().toString(), taken.until(), taken.notices()))
                .orElseGet(() -> new Claimed(null, null, List.of())));
    }

    @PostMapping(CLAIMS + "/{lease}/renewal")
    ResponseEntity<byte[]> renew(@PathVariable String lease, HttpServletRequest request) {
        Duration time = time(QueryParameters.of(request, LEASE_SECONDS));
        return json.of(claims.renew(id(lease), time).orElseThrow(() -> Rejection.of(Fault.UNKNOWN_LEASE)));
    }

    @DeleteMapping(CLAIMS + "/{lease}")
    ResponseEntity<byte[]> release(@PathVariable String lease, HttpServletRequest request) {
        QueryParameters.of(request);
        return json.of(new Released(claims.release(id(lease))));
    }

    private static UUID id(String lease) {
        try {
            return UUID.fromString(lease);
        } catch (IllegalArgumentException none) {
            throw Rejection.of(Fault.UNKNOWN_LEASE);
        }
    }

    private static Duration time(QueryParameters parameters) {
        return Duration.ofSeconds(parameters
                .number(LEASE_SECONDS, SHORTEST_SECONDS, LONGEST_SECONDS)
                .orElse(USUAL_SECONDS));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException none) {
            throw new InvalidValue(DUE_BY, DAY);
        }
    }
}
