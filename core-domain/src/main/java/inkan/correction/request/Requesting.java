package inkan.correction.request;

import inkan.correction.Correction;
import inkan.correction.CorrectionEvent.Requested;
import inkan.correction.CorrectionState;
import inkan.dossier.Dossier;
import inkan.dossier.IdentityRule;
import java.util.Optional;

/** Takes requests for corrections: each identifier once, each request answered the same however often it comes. */
public final class Requesting {
    private Requesting() {}

    /**
     * Records a request that the rules allow, or answers the same request again as it stands.
     *
     * @param check throws where the rules are against it
     */
    public static Answer once(Dossier dossier, Requested request, Runnable check) {
        Optional<Correction> earlier = dossier.askedBefore(request.correction());
        if (earlier.isPresent()) {
            IdentityRule.CHECK.require(earlier.get().requested().asksTheSameAs(request));
            return Answer.of(earlier.get());
        }
        check.run();
        dossier.record(request);
        return new Answer(CorrectionState.REQUESTED);
    }

    /**
     * How a correction stands.
     *
     * @param state as it is after the command
     */
    public record Answer(CorrectionState state) {
        /** As its events say. */
        public static Answer of(Correction correction) {
            return new Answer(correction.state());
        }
    }
}
