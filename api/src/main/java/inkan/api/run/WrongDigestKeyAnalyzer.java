package inkan.api.run;

import inkan.api.digest.WrongDigestKey;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator what to do, without a stack trace. */
public final class WrongDigestKeyAnalyzer extends AbstractFailureAnalyzer<WrongDigestKey> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, WrongDigestKey cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Put the file back from its backup. With another key every change of attributes would look new, and"
                        + " certificates would be revoked for nothing.",
                cause);
    }
}
