package inkan.api.run;

import inkan.api.digest.WrongDigestKey;
import inkan.api.municipality.BrokenMunicipalityFiles;
import inkan.api.rehearsal.WrongStoreUse;
import inkan.log.UnprotectedLogException;
import inkan.postgres.DirectoryInUseException;
import inkan.vault.WrongKeyEncryptionException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Tells the operator of a start that was refused what to do, without a stack trace. */
public final class StartAdvice implements FailureAnalyzer {
    private static final Map<Class<? extends Throwable>, String> ADVICE = Map.of(
            BrokenMunicipalityFiles.class,
            "Mend these lines and start again; nothing has been changed. docs/municipality.md shows how a file is"
                    + " written. 該当行を直して再起動してください。",
            DirectoryInUseException.class,
            "Stop the other program, or start this one with another inkan.data-directory (and another server.port).",
            UnprotectedLogException.class,
            "Give the program a role of its own (spring.datasource.username) beside the owner of the tables"
                    + " (spring.flyway.user), as docs/operations.md says under \"A PostgreSQL of your own\".",
            WrongDigestKey.class,
            "Put the file back from its backup. With another key every change of attributes would look new, and"
                    + " certificates would be revoked for nothing.",
            WrongKeyEncryptionException.class,
            "Put the file back from its backup (inkan.personal-key-file, or INKAN_PERSONAL_KEY in the environment). While"
                    + " keys are rewrapped the former key is needed too (inkan.former-personal-key-files): see"
                    + " docs/personal-data.md. Without it nobody can open any name, address or day of birth.",
            WrongStoreUse.class,
            "Start with another store (inkan.data-directory or spring.datasource.url), or in the way in which this"
                    + " one was first started.");

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String advice = ADVICE.get(cause.getClass());
            if (advice != null) {
                return new FailureAnalysis(cause.getMessage(), advice, cause);
            }
        }
        return null;
    }
}
