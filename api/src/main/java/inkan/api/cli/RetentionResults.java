package inkan.api.cli;

import inkan.api.json.DomainJson;
import inkan.api.retention.RetentionJob;
import inkan.resident.DestroyedRule;
import java.io.PrintWriter;

/** Tells what became of each resident's data, and sums up. */
final class RetentionResults {
    private final PrintWriter out;
    private final boolean json;
    private final String verb;
    private long done;
    private long destroyed;
    private long refused;

    /** @param verb what was done, in the past */
    RetentionResults(PrintWriter out, boolean json, String verb) {
        this.out = out;
        this.json = json;
        this.verb = verb;
    }

    void add(RetentionJob.Result result) {
        if (result.done()) {
            done++;
        } else if (DestroyedRule.THE_PERSONAL_DATA_IS_NOT_DESTROYED.name().equals(result.code())) {
            destroyed++; // by an earlier try
        } else {
            refused++;
        }
        if (json) {
            out.println(DomainJson.ofAnswers().writeValueAsString(result));
        } else if (!result.done()) {
            out.println(result.resident() + " refused: " + (result.refusedBy() == null ? "" : result.refusedBy() + " ")
                    + result.code());
        }
    }

    long all() {
        return done + destroyed + refused;
    }

    /** How the command ends. */
    ExitCode end() {
        if (!json) {
            out.printf("%s %,d, destroyed before %,d, refused %,d%n", verb, done, destroyed, refused);
        }
        return refused > 0 ? ExitCode.REJECTS : ExitCode.DONE;
    }
}
