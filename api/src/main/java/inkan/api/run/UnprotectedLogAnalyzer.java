package inkan.api.run;

import inkan.log.UnprotectedLogException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator what to do, without a stack trace. */
public final class UnprotectedLogAnalyzer extends AbstractFailureAnalyzer<UnprotectedLogException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnprotectedLogException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Give the program a role of its own (spring.datasource.username) beside the owner of the tables"
                        + " (spring.flyway.user), as docs/operations.md says under \"A PostgreSQL of your own\".",
                cause);
    }
}
