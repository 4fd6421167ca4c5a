package inkan.api.rehearsal;

import inkan.api.digest.AttributesDigester;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Iterator;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * Any number of synthetic residents who apply for their cards one after the other over a span of days. The same parts make
 * the same town.
 *
 * @param seed of all that is drawn
 * @param residents how many, at least 1
 * @param from the day of the first application
 * @param until the day after which nothing more happens
 */
record SyntheticTown(long seed, int residents, LocalDate from, LocalDate until) {

    /** Everything that happens, in order of time; memory grows with the residents only, not with what happens. */
    void play(AttributesDigester digester, Consumer<Step> stage) {
        PriorityQueue<Pending> pending = new PriorityQueue<>(Comparator.comparing(Pending::next));
        for (int number = 1; number <= residents; number++) {
            LocalDate acceptedOn = acceptedOn(number);
            Iterator<Step> life =
                    SyntheticLife.of(digester, seed, number, acceptedOn, until).iterator();
            Pending first = new Pending(life.next(), life);
            drain(pending, first.next(), stage);
            pending.add(first);
        }
        while (!pending.isEmpty()) {
            advance(pending, stage);
        }
    }

    private LocalDate acceptedOn(int number) {
        long span = until.toEpochDay() - from.toEpochDay();
        return from.plusDays(span * (number - 1) / residents);
    }

    private static void drain(PriorityQueue<Pending> pending, Step before, Consumer<Step> stage) {
        while (!pending.isEmpty() && pending.element().next().compareTo(before) < 0) {
            advance(pending, stage);
        }
    }

    private static void advance(PriorityQueue<Pending> pending, Consumer<Step> stage) {
        Pending earliest = pending.remove();
        stage.accept(earliest.next());
        if (earliest.rest().hasNext()) {
            pending.add(new Pending(earliest.rest().next(), earliest.rest()));
        }
    }

    /** The next step of a life, and the rest of it. */
    private record Pending(Step next, Iterator<Step> rest) {}
}
