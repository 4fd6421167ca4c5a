package inkan.api.municipality;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator what to do, without a stack trace. */
public final class BrokenMunicipalityFilesAnalyzer extends AbstractFailureAnalyzer<BrokenMunicipalityFiles> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, BrokenMunicipalityFiles cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Mend these lines and start again; nothing has been changed. docs/municipality.md shows how a file is"
                        + " written. 該当行を直して再起動してください。",
                cause);
    }
}
