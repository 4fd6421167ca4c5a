package inkan.api.notice;

import inkan.api.command.CommandCatalogue;
import inkan.api.command.CommandDesk;
import inkan.api.command.CommandRequest;
import inkan.api.notice.RunRefused.Code;
import inkan.api.problem.Rejection;
import inkan.api.provenance.Caller;
import inkan.api.provenance.CallerHeader;
import inkan.dossier.UnknownSubject;
import inkan.event.Channel;
import inkan.log.LogUnavailableException;
import inkan.notice.send.SendNotice;
import inkan.notice.send.SendingRule;
import inkan.rule.Refusal;
import inkan.value.RunId;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Has a notice recorded as sent, by the command that everybody uses; the log decides. */
final class Dispatch {
    private static final String COMMAND = CommandCatalogue.nameOf(SendNotice.class);
    private static final int TRIES = 8;
    private static final long FIRST_PAUSE_MILLIS = 50;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    private final CommandDesk desk;
    private final RunId run;

    Dispatch(CommandDesk desk, RunId run) {
        this.desk = desk;
        this.run = run;
    }

    /** What became of a notice. */
    sealed interface Outcome {
        /** It is recorded as sent by this run. */
        record Sent() implements Outcome {}

        /** The rules do not allow it any more, as one of them says. */
        record Withdrawn(String rule) implements Outcome {}

        /** Others change the same records all the time; another run may have more luck. */
        record Left() implements Outcome {}
    }

    /** @throws RunRefused where the log cannot be reached for a while */
    Outcome send(ClaimedNotice notice) {
        var request = new CommandRequest(COMMAND, notice.sentBy(run), new byte[0], caller(notice));
        long pause = FIRST_PAUSE_MILLIS;
        for (int tries = 1; ; tries++) {
            try {
                desk.handle(request);
                return new Outcome.Sent();
            } catch (Refusal refusal) {
                return isMine(refusal)
                        ? new Outcome.Sent() // before the process was killed, or with an answer that was lost
                        : new Outcome.Withdrawn(refusal.rule().name());
            } catch (UnknownSubject unknown) {
                return new Outcome.Withdrawn("UNKNOWN");
            } catch (Rejection conflict) {
                if (tries == TRIES) {
                    return new Outcome.Left();
                }
            } catch (LogUnavailableException away) {
                if (tries == TRIES) {
                    throw new RunRefused(Code.DATABASE_UNAVAILABLE, "The log cannot be reached.");
                }
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pause));
            pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
        }
    }

    private boolean isMine(Refusal refusal) {
        return refusal.rule() == SendingRule.IT_WAS_NOT_SENT_BEFORE
                && run.equals(refusal.facts().get("sentBy"));
    }

    /** The correlation is the run's, without its prefix. */
    private Caller caller(ClaimedNotice notice) {
        return new Caller(Map.of(
                CallerHeader.ACTOR, "notice-job",
                CallerHeader.ROLE, "batch",
                CallerHeader.MUNICIPALITY, notice.municipality().value(),
                CallerHeader.CHANNEL, Channel.BATCH.name(),
                CallerHeader.CORRELATION, run.value().substring("run-".length())));
    }
}
