package inkan.api.retention;

import inkan.api.command.CommandCatalogue;
import inkan.api.command.CommandDesk;
import inkan.api.command.CommandRequest;
import inkan.api.provenance.Caller;
import inkan.api.query.ViewProgress;
import inkan.command.Command;
import inkan.dossier.UnknownSubject;
import inkan.log.PostgresLog;
import inkan.personal.RetentionClass;
import inkan.resident.destruction.ApproveDestruction;
import inkan.resident.destruction.RequestDestruction;
import inkan.rule.Refusal;
import inkan.time.Moment;
import inkan.value.MunicipalityCode;
import inkan.value.ResidentId;
import inkan.view.Page;
import inkan.view.Place;
import inkan.view.fold.ViewReader;
import inkan.view.retention.Retained;
import inkan.view.retention.RetentionQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the destruction of all personal data of a municipality whose retention is over, and approves what was asked for,
 * by the commands that everybody uses. What is asked for again changes nothing, and what is destroyed is refused, so a job
 * that was killed is given again.
 */
public final class RetentionJob {
    private static final RetentionClass RECORD = RetentionClass.ISSUANCE_RECORD;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final long LOOK_MILLIS = 100;

    private final RetentionQuery retention;
    private final CommandDesk desk;
    private final PostgresLog log;
    private final ViewReader reader;
    private final ViewProgress progress;
    private final Clock clock;

    public RetentionJob(
            RetentionQuery retention,
            CommandDesk desk,
            PostgresLog log,
            ViewReader reader,
            ViewProgress progress,
            Clock clock) {
        this.retention = retention;
        this.desk = desk;
        this.log = log;
        this.reader = reader;
        this.progress = progress;
        this.clock = clock;
    }

    /**
     * What became of one resident's data.
     *
     * @param refusedBy the id of the rule that was against it; none where it was done
     * @param code the name of that rule, or {@code UNKNOWN}
     */
    public record Result(
            ResidentId resident,
            @Nullable String refusedBy,
            @Nullable String code) {
        /** Whether it was done. */
        public boolean done() {
            return code == null;
        }
    }

    /** How many there are. */
    public record Counts(long due, long pending) {}

    /** How many are due today, and how many are to be decided about. */
    public Counts counts(MunicipalityCode municipality) {
        settle();
        return new Counts(retention.countDue(municipality, today()), retention.countPending(municipality));
    }

    /** Everybody whose retention is over today and for whose destruction nobody has asked, longest over first. */
    public void due(MunicipalityCode municipality, Consumer<Retained> each) {
        settle();
        LocalDate today = today();
        Place after = Place.BEFORE_ALL;
        for (List<Retained> page = retention.due(municipality, new Page(after, Page.MOST), today);
                !page.isEmpty();
                page = retention.due(municipality, new Page(after, Page.MOST), today)) {
            page.forEach(each);
            after = page.getLast().place();
        }
    }

    /** Everybody whose destruction is to be decided about, longest pending first. */
    public void pending(MunicipalityCode municipality, Consumer<Retained> each) {
        settle();
        Place after = Place.BEFORE_ALL;
        for (List<Retained> page = retention.pending(municipality, new Page(after, Page.MOST));
                !page.isEmpty();
                page = retention.pending(municipality, new Page(after, Page.MOST))) {
            page.forEach(each);
            after = page.getLast().placeByRequest();
        }
    }

    /** Asks for the destruction of one resident's personal data. */
    public Result request(ResidentId resident, Caller caller) {
        return send(new RequestDestruction(resident, RECORD), resident, caller);
    }

    /** Approves the destruction of one resident's personal data. */
    public Result approve(ResidentId resident, Caller caller) {
        return send(new ApproveDestruction(resident, RECORD), resident, caller);
    }

    private Result send(Command command, ResidentId resident, Caller caller) {
        try {
            desk.handle(new CommandRequest(
                    CommandCatalogue.nameOf(command.getClass()), command, new byte[0], caller.complete()));
            return new Result(resident, null, null);
        } catch (Refusal refusal) {
            return new Result(
                    resident, refusal.rule().citation().id(), refusal.rule().name());
        } catch (UnknownSubject unknown) {
            return new Result(resident, null, "UNKNOWN");
        }
    }

    private LocalDate today() {
        return Moment.on(clock).day();
    }

    /** Waits until the views have everything that the log has now. */
    private void settle() {
        long head = log.head();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (progress.position() < head) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The views have not reached position " + head + " of the log");
            }
            try {
                reader.await(head, LOOK_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
