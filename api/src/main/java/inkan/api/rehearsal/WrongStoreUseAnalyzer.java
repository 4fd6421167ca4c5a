package inkan.api.rehearsal;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator what to do, without a stack trace. */
public final class WrongStoreUseAnalyzer extends AbstractFailureAnalyzer<WrongStoreUse> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, WrongStoreUse cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Start with another store (inkan.data-directory or spring.datasource.url), or in the way in which this"
                        + " one was first started.",
                cause);
    }
}
