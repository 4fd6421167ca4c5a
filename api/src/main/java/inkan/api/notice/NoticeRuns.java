package inkan.api.notice;

import inkan.value.RunId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The runs of the notice job: one is done in the calling thread, and all can be asked about from every node. */
public interface NoticeRuns {

    /**
     * Begins a run, or goes on with the one of the same period, municipalities, encoding and directory that is not finished.
     *
     * @param progress is told about once a second, and at each phase, how far it is
     * @throws RunRefused where it does not come to its end
     */
    RunReport run(RunRequest request, Consumer<RunProgress> progress);

    /** How far a run is. */
    Optional<RunProgress> progress(RunId run);

    /** The last runs, at most 100, the newest first. */
    List<RunProgress> runs();
}
