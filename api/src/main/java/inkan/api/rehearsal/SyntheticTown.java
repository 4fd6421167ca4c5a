package inkan.api.rehearsal;

import inkan.api.digest.AttributesDigester;
import inkan.value.ResidentId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * Any number of synthetic residents who apply for their cards one after the other over a span of days. The same parts make
 * the same town.
 *
 * @param seed of all that is drawn
 * @param residents how many, at least 1
 * @param from the day of the first application
 * @param until the day after which nothing more happens, not before {@code from}
 */
public record SyntheticTown(long seed, int residents, LocalDate from, LocalDate until) {

    /** The resident who applies first. */
    ResidentId firstResident() {
        return SyntheticLife.resident(seed, 1);
    }

    /**
     * Everything that happens, in order of time. Of a resident nothing is kept but how far the life has got, a few dozen
     * bytes: a life is drawn anew, the same, for each of its steps.
     */
    public void play(AttributesDigester digester, Consumer<Step> stage) {
        PriorityQueue<Pending> pending = new PriorityQueue<>(Pending.IN_ORDER);
        for (int number = 1; number <= residents; number++) {
            Pending first = Pending.at(0, number, life(digester, number));
            while (!pending.isEmpty() && Pending.IN_ORDER.compare(pending.element(), first) < 0) {
                advance(pending, digester, stage);
            }
            pending.add(first);
        }
        while (!pending.isEmpty()) {
            advance(pending, digester, stage);
        }
    }

    private void advance(PriorityQueue<Pending> pending, AttributesDigester digester, Consumer<Step> stage) {
        Pending earliest = pending.remove();
        List<Step> life = life(digester, earliest.resident());
        stage.accept(life.get(earliest.step()));
        if (earliest.step() + 1 < life.size()) {
            pending.add(Pending.at(earliest.step() + 1, earliest.resident(), life));
        }
    }

    private List<Step> life(AttributesDigester digester, int number) {
        return SyntheticLife.of(digester, seed, number, acceptedOn(number), until);
    }

    private LocalDate acceptedOn(int number) {
        long span = until.toEpochDay() - from.toEpochDay();
        return from.plusDays(span * (number - 1) / residents);
    }

    /** The next step of a resident's life, and its time in seconds since 1970; a step's time is a whole minute. */
    private record Pending(long second, int resident, int step) {
        private static final Comparator<Pending> IN_ORDER =
                Comparator.comparingLong(Pending::second).thenComparingInt(Pending::resident);

        private static Pending at(int step, int resident, List<Step> life) {
            return new Pending(life.get(step).at().getEpochSecond(), resident, step);
        }
    }
}
