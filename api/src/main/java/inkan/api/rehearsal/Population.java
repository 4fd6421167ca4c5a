package inkan.api.rehearsal;

import inkan.api.command.CommandCatalogue;
import inkan.api.command.CommandDesk;
import inkan.api.command.CommandRequest;
import inkan.api.digest.AttributesDigester;
import inkan.api.provenance.Caller;
import inkan.api.provenance.CallerHeader;
import inkan.dossier.UnknownSubject;
import inkan.rule.Refusal;
import java.util.Map;
import java.util.function.Consumer;

/** Has a synthetic town live its life through the same desk as everybody's commands, each at its own time. */
public final class Population {
    private static final int REPORTED_EVERY = 1_000;

    private final CommandDesk desk;
    private final AttributesDigester digester;
    private final RehearsalClock clock;

    Population(CommandDesk desk, AttributesDigester digester, RehearsalClock clock) {
        this.desk = desk;
        this.digester = digester;
        this.clock = clock;
    }

    /**
     * Plays a town, one at a time; the clock goes through its years meanwhile and shows the machine's time afterwards.
     *
     * @param progress is told every thousand commands and at the end
     */
    synchronized Progress play(SyntheticTown town, Consumer<Progress> progress) {
        Counter counter = new Counter();
        try {
            town.play(digester, step -> {
                clock.set(step.at());
                counter.count(send(step));
                if (counter.done % REPORTED_EVERY == 0) {
                    progress.accept(counter.progress(false));
                }
            });
        } finally {
            clock.reset();
        }
        Progress last = counter.progress(true);
        progress.accept(last);
        return last;
    }

    /** Lives are drawn without looking at what the rules make of them, so a few commands are refused. */
    private boolean send(Step step) {
        try {
            desk.handle(new CommandRequest(
                    CommandCatalogue.nameOf(step.command().getClass()), step.command(), new byte[0], caller(step)));
            return true;
        } catch (Refusal | UnknownSubject refused) {
            return false;
        }
    }

    private static Caller caller(Step step) {
        return new Caller(Map.of(
                CallerHeader.ACTOR,
                "synthetic-town",
                CallerHeader.ROLE,
                "rehearsal",
                CallerHeader.MUNICIPALITY,
                step.municipality().value(),
                CallerHeader.CHANNEL,
                step.channel().name()));
    }

    /**
     * How far a town has got.
     *
     * @param commands sent so far
     * @param refused how many of them the rules did not allow
     * @param finished whether that was all
     */
    record Progress(long commands, long refused, boolean finished) {}

    private static final class Counter {
        private long done;
        private long refused;

        private void count(boolean accepted) {
            done++;
            refused += accepted ? 0 : 1;
        }

        private Progress progress(boolean finished) {
            return new Progress(done, refused, finished);
        }
    }
}
