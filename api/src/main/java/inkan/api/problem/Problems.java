package inkan.api.problem;

import inkan.checkpoint.LogNotReadableException;
import inkan.dossier.UnknownSubject;
import inkan.log.LogUnavailableException;
import inkan.policy.BeforeTheFirstPolicy;
import inkan.rule.Refusal;
import inkan.value.InvalidValue;
import inkan.vault.KeysUnavailableException;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Makes a problem of whatever kept a request from being done. Refusals are counted by rule, as {@code inkan.refusals}:
 * they leave nothing in the log. What nobody expected is logged without its words, which may quote what came in.
 */
public final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final MeterRegistry meters;

    public Problems(MeterRegistry meters) {
        this.meters = meters;
    }

    /** The problem to tell the caller. */
    public Problem of(Throwable reason) {
        return switch (reason) {
            case Refusal refusal -> {
                meters.counter(
                                "inkan.refusals",
                                "rule",
                                refusal.rule().citation().id())
                        .increment();
                yield Problem.of(refusal);
            }
            case Rejection rejection -> Problem.of(rejection);
            case UnknownSubject unknown -> Problem.of(Rejection.of(fault(unknown)));
            case LogUnavailableException away -> {
                LOG.warn("The log cannot be reached", Wordless.of(away));
                yield Problem.of(Rejection.of(Fault.LOG_UNAVAILABLE));
            }
            case DataAccessResourceFailureException away -> databaseAway(away);
            case LogNotReadableException away -> databaseAway(away);
            case KeysUnavailableException away -> databaseAway(away);
            case CannotCreateTransactionException away -> databaseAway(away);
            case SQLException away when LogUnavailableException.isAway(away) -> databaseAway(away);
            case InvalidValue invalid -> Problem.of(Rejection.of(Fault.MALFORMED_VALUE, invalid.getMessage()));
            case BeforeTheFirstPolicy early ->
                Problem.of(Rejection.of(Fault.BEFORE_THE_FIRST_POLICY, early.getMessage()));
            default -> {
                LOG.error("A request failed unexpectedly", Wordless.of(reason));
                yield Problem.of(Rejection.of(Fault.UNEXPECTED));
            }
        };
    }

    private static Problem databaseAway(Exception away) {
        LOG.warn("The database cannot be reached", Wordless.of(away));
        return Problem.of(Rejection.of(Fault.DATABASE_UNAVAILABLE));
    }

    private static Fault fault(UnknownSubject unknown) {
        return switch (unknown.kind()) {
            case "resident" -> Fault.UNKNOWN_RESIDENT;
            case "card" -> Fault.UNKNOWN_CARD;
            case "certificate" -> Fault.UNKNOWN_CERTIFICATE;
            case "inquiry" -> Fault.UNKNOWN_INQUIRY;
            case "notice" -> Fault.UNKNOWN_NOTICE;
            case "correction" -> Fault.UNKNOWN_CORRECTION;
            default -> throw new IllegalStateException("no fault for an unknown " + unknown.kind());
        };
    }
}
