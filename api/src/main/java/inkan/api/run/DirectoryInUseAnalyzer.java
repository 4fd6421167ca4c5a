package inkan.api.run;

import inkan.postgres.DirectoryInUseException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator what to do, without a stack trace. */
public final class DirectoryInUseAnalyzer extends AbstractFailureAnalyzer<DirectoryInUseException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DirectoryInUseException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Stop the other program, or start this one with another inkan.data-directory (and another server.port).",
                cause);
    }
}
