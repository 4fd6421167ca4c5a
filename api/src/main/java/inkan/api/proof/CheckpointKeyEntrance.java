package inkan.api.proof;

import inkan.api.problem.Fault;
import inkan.api.problem.Rejection;
import inkan.api.query.JsonAnswers;
import inkan.api.query.QueryParameters;
import inkan.checkpoint.Checkpointer;
import inkan.checkpoint.RotationPendingException;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes the request for a new key that signs checkpoints. */
@RestController
public class CheckpointKeyEntrance {

    private final Checkpointer checkpointer;
    private final JsonAnswers json = new JsonAnswers();

    public CheckpointKeyEntrance(Checkpointer checkpointer) {
        this.checkpointer = checkpointer;
    }

    /**
     * The new key.
     *
     * @param verifierKey C2SP verifier key; it signs from the next checkpoint on, that one together with the old key
     */
    public record Rotated(String verifierKey) {}

    @PostMapping("/v1/log/checkpoint-key")
    ResponseEntity<byte[]> rotate(HttpServletRequest request) {
        QueryParameters.of(request);
        try {
            return json.of(new Rotated(checkpointer
                    .rotateKey()
                    .orElseThrow(() -> Rejection.of(Fault.CHECKPOINT_KEY_NOT_HERE))
                    .toString()));
        } catch (RotationPendingException e) {
            throw Rejection.of(Fault.KEY_ROTATION_PENDING);
        }
    }
}
