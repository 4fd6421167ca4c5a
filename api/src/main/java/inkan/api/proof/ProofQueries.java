package inkan.api.proof;

import inkan.api.problem.Fault;
import inkan.api.problem.Rejection;
import inkan.api.query.JsonAnswers;
import inkan.api.query.QueryParameters;
import inkan.checkpoint.BeyondTheLastCheckpointException;
import inkan.checkpoint.DamagedLogException;
import inkan.checkpoint.LogProofs;
import inkan.checkpoint.StoredCheckpoint;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Checkpoints of the log, the keys that sign them, and proofs from them. Hashes are written in base 64. */
@RestController
public class ProofQueries {

    private static final Logger LOG = LoggerFactory.getLogger(ProofQueries.class);
    private static final MediaType NOTE = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    private static final String AFTER = "after";
    private static final String LIMIT = "limit";
    private static final int MOST = 1_000;

    private final LogProofs proofs;
    private final JsonAnswers json = new JsonAnswers();

    public ProofQueries(LogProofs proofs) {
        this.proofs = proofs;
    }

    /**
     * A checkpoint.
     *
     * @param size it covers positions 1 to here
     * @param note a C2SP signed note
     */
    public record Signed(long size, Instant madeAt, String note) {
        static Signed of(StoredCheckpoint stored) {
            return new Signed(stored.size(), stored.madeAt(), stored.note());
        }
    }

    /**
     * Checkpoints in the order of their sizes.
     *
     * @param next what to ask for as {@code after} to see more; absent at the end
     */
    public record Checkpoints(
            List<Signed> checkpoints, @Nullable Long next) {}

    /**
     * The public keys.
     *
     * @param origin names the log
     * @param keys C2SP verifier keys in the order in which they came into use; the last one signs
     */
    public record VerifierKeys(String origin, List<String> keys) {}

    /**
     * That an event is in the log.
     *
     * @param leafIndex position − 1
     * @param size of the tree
     */
    public record Inclusion(
            long position, long leafIndex, long size, String leafHash, String rootHash, List<String> path) {}

    /** That the log of one size begins with the log of a smaller one. */
    public record Consistency(long from, long to, String fromRootHash, String toRootHash, List<String> path) {}

    @GetMapping("/v1/log/checkpoint")
    ResponseEntity<byte[]> checkpoint(HttpServletRequest request) {
        QueryParameters.of(request);
        return ResponseEntity.ok().contentType(NOTE).body(latest().note().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/v1/log/checkpoints")
    ResponseEntity<byte[]> checkpoints(HttpServletRequest request) {
        var parameters = QueryParameters.of(request, AFTER, LIMIT);
        long after = parameters.number(AFTER, 0, Long.MAX_VALUE).orElse(0L);
        int limit = parameters.number(LIMIT, 1, MOST).map(Math::toIntExact).orElse(MOST);
        List<Signed> found = proofs.after(after, limit).stream().map(Signed::of).toList();
        return json.of(new Checkpoints(
                found, found.size() < limit ? null : found.getLast().size()));
    }

    @GetMapping("/v1/log/verifier-keys")
    ResponseEntity<byte[]> verifierKeys(HttpServletRequest request) {
        QueryParameters.of(request);
        return json.of(new VerifierKeys(
                proofs.origin(), proofs.keys().stream().map(Object::toString).toList()));
    }

    @GetMapping("/v1/log/inclusion-proof")
    ResponseEntity<byte[]> inclusion(HttpServletRequest request) {
        var parameters = QueryParameters.of(request, "position", "size");
        long position = required(parameters, "position", Long.MAX_VALUE);
        long size = parameters.number("size", 1, Long.MAX_VALUE).orElseGet(() -> lastSize());
        if (position > size) {
            throw parameters.number("size", 1, Long.MAX_VALUE).isPresent()
                    ? Rejection.atParameter(
                            Fault.MALFORMED_PARAMETER, "position", "a whole number from 1 to size, which is " + size)
                    : beyond(size);
        }
        var proved = signed(() -> proofs.inclusion(position, size));
        return json.of(new Inclusion(
                position,
                position - 1,
                size,
                text(proved.leafHash()),
                text(proved.root()),
                texts(proved.proof().path())));
    }

    @GetMapping("/v1/log/consistency-proof")
    ResponseEntity<byte[]> consistency(HttpServletRequest request) {
        var parameters = QueryParameters.of(request, "from", "to");
        long from = required(parameters, "from", Long.MAX_VALUE);
        long to = parameters.number("to", 1, Long.MAX_VALUE).orElseGet(() -> lastSize());
        if (from > to) {
            throw Rejection.atParameter(
                    Fault.MALFORMED_PARAMETER, "from", "a whole number from 1 to the later size, which is " + to);
        }
        var proved = signed(() -> proofs.consistency(from, to));
        return json.of(new Consistency(
                from,
                to,
                text(proved.fromRoot()),
                text(proved.toRoot()),
                texts(proved.proof().path())));
    }

    private StoredCheckpoint latest() {
        return proofs.latest().orElseThrow(() -> Rejection.of(Fault.NO_CHECKPOINT_YET));
    }

    private long lastSize() {
        return latest().size();
    }

    private static long required(QueryParameters parameters, String name, long most) {
        Optional<Long> number = parameters.number(name, 1, most);
        return number.orElseThrow(() -> Rejection.atParameter(Fault.MISSING_PARAMETER, name, "a whole number from 1"));
    }

    private static <T> T signed(Supplier<T> proof) {
        try {
            return proof.get();
        } catch (BeyondTheLastCheckpointException e) {
            throw e.last() == 0 ? Rejection.of(Fault.NO_CHECKPOINT_YET) : beyond(e.last());
        } catch (DamagedLogException e) {
            LOG.error("A proof was asked for and cannot be given: {}", e.getMessage());
            throw Rejection.of(Fault.LOG_ALTERED);
        }
    }

    private static Rejection beyond(long last) {
        return Rejection.of(
                Fault.BEYOND_THE_LAST_CHECKPOINT, "positions and sizes up to " + last + ", the last checkpoint's");
    }

    private static List<String> texts(List<byte[]> hashes) {
        return hashes.stream().map(ProofQueries::text).toList();
    }

    private static String text(byte[] hash) {
        return Base64.getEncoder().encodeToString(hash);
    }
}
