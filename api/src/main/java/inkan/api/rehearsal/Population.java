package inkan.api.rehearsal;

import inkan.api.command.CommandCatalogue;
import inkan.api.command.CommandDesk;
import inkan.api.command.CommandRequest;
import inkan.api.digest.AttributesDigester;
import inkan.api.problem.Fault;
import inkan.api.problem.Rejection;
import inkan.api.provenance.Caller;
import inkan.api.provenance.CallerHeader;
import inkan.counter.CounterCommand;
import inkan.counter.Visit;
import inkan.dossier.UnknownSubject;
import inkan.log.PostgresLog;
import inkan.municipality.Municipalities;
import inkan.rule.Refusal;
import inkan.value.CounterId;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Has a synthetic town live its life through the same desk as everybody's commands, each at its own time. */
public final class Population {
    private static final int REPORTED_EVERY = 1_000;

    private final CommandDesk desk;
    private final AttributesDigester digester;
    private final RehearsalClock clock;
    private final PostgresLog log;
    private final Municipalities municipalities;

    Population(
            CommandDesk desk,
            AttributesDigester digester,
            RehearsalClock clock,
            PostgresLog log,
            Municipalities municipalities) {
        this.desk = desk;
        this.digester = digester;
        this.clock = clock;
        this.log = log;
        this.municipalities = municipalities;
    }

    /**
     * Plays a town, one at a time; the clock goes through its years meanwhile and goes on afterwards where it was before.
     *
     * @param progress is told every thousand commands and at the end
     * @throws Rejection where residents were made by the town's seed before: they would live a second time
     */
    synchronized Progress play(SyntheticTown town, Consumer<Progress> progress) {
        if (log.lastSequenceNumberFor(town.firstResident().value()).isPresent()) {
            throw Rejection.of(Fault.SEED_USED);
        }
        Counter counter = new Counter();
        Duration ahead = clock.ahead();
        try {
            town.play(digester, step -> {
                clock.set(step.at());
                counter.count(refusal(step));
                if (counter.done % REPORTED_EVERY == 0) {
                    progress.accept(counter.progress(false));
                }
            });
        } finally {
            clock.run(ahead);
        }
        Progress last = counter.progress(true);
        progress.accept(last);
        return last;
    }

    /** The rule that refuses a step; none where it is done. Others may have acted on the resident meanwhile. */
    private @Nullable String refusal(Step step) {
        try {
            desk.handle(new CommandRequest(
                    CommandCatalogue.nameOf(step.command().getClass()), step.command(), new byte[0], caller(step)));
            return null;
        } catch (Refusal refused) {
            return refused.rule().citation().id();
        } catch (UnknownSubject refusedBefore) {
            return refusedBefore.kind();
        }
    }

    private Caller caller(Step step) {
        Map<CallerHeader, String> values = new EnumMap<>(CallerHeader.class);
        values.put(CallerHeader.ACTOR, "synthetic-town");
        values.put(CallerHeader.ROLE, "rehearsal");
        values.put(CallerHeader.MUNICIPALITY, step.municipality().value());
        values.put(CallerHeader.CHANNEL, step.channel().name());
        counter(step).ifPresent(counter -> values.put(CallerHeader.COUNTER, counter.value()));
        return new Caller(values);
    }

    /** The first counter of the municipality's file that does this for such an applicant. */
    private Optional<CounterId> counter(Step step) {
        if (!(step.command() instanceof CounterCommand command)) {
            return Optional.empty();
        }
        Visit visit = command.visit();
        return visit == null
                ? Optional.empty()
                : municipalities.of(step.municipality()).stream()
                        .flatMap(municipality -> municipality.counters().stream())
                        .filter(counter -> counter.serves(command.procedure()) && counter.admits(visit.applicant()))
                        .map(counter -> counter.id())
                        .findFirst();
    }

    /**
     * How far a town has got.
     *
     * @param commands sent so far
     * @param refused how many of them the rules did not allow, by the id of the rule that answered; what was never recorded
     *     because of another refusal is counted by its kind, such as {@code card}
     * @param finished whether that was all
     */
    record Progress(long commands, SortedMap<String, Long> refused, boolean finished) {}

    private static final class Counter {
        private long done;
        private final SortedMap<String, Long> refused = new TreeMap<>();

        private void count(@Nullable String refusal) {
            done++;
            if (refusal != null) {
                refused.merge(refusal, 1L, Long::sum);
            }
        }

        private Progress progress(boolean finished) {
            return new Progress(done, new TreeMap<>(refused), finished);
        }
    }
}
