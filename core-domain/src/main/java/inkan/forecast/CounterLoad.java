package inkan.forecast;

import inkan.time.JapaneseHolidays;
import inkan.value.InvalidValue;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Expects visits at counters. Each expiry brings a share of one visit, spread over the days of its renewal window; what falls
 * on closed days comes on the next open one, also where that is after the expiry (then for a new issuance, W-4). It conserves:
 * all days together have as many visits as there are expiries, times the share that comes.
 *
 * @param open the days on which visits are possible
 */
public record CounterLoad(CounterDays open, Windows windows, Assumptions assumptions) {
    /** Counters that were not open for so many days leave no visits any more. */
    private static final int LONGEST_CLOSURE = 366;

    /** The days of expiry that have visits on these days. */
    public Days expiries(LocalDate from, int days) {
        return new Days(leavingTo(from), windows.lastExpiryOpenBy(from.plusDays(days - 1L)));
    }

    /** The first day that leaves its visits to {@code from}: itself, or the first of the closed days before it. */
    private LocalDate leavingTo(LocalDate from) {
        LocalDate first = from;
        while (ChronoUnit.DAYS.between(first, from) < LONGEST_CLOSURE && !open.areOpenOn(first.minusDays(1))) {
            first = first.minusDays(1);
        }
        return first;
    }

    /**
     * Day by day.
     *
     * @param days how many, from 1
     * @param expiring what there is on the days of {@link #expiries}, each day at most once; other days do not matter
     */
    public List<DayLoad> of(LocalDate from, int days, List<Expiring> expiring) {
        if (days < 1) {
            throw new InvalidValue("days", "at least one");
        }
        var calendar = new Calendar(leavingTo(from), from.plusDays(days));
        expiring.forEach(calendar::add);
        return IntStream.range(0, days)
                .mapToObj(from::plusDays)
                .map(calendar::on)
                .toList();
    }

    /** Visits from a first day on, up to and without an end. */
    private final class Calendar {
        private final LocalDate first;
        private final int length;
        /** For each day the open one on which its visits come; beyond the end for the last ones. */
        private final int[] comesOn;

        private final double[] certificates;
        private final double[] cards;

        Calendar(LocalDate first, LocalDate end) {
            this.first = first;
            this.length = index(end);
            this.comesOn = new int[length];
            this.certificates = new double[length];
            this.cards = new double[length];
            int next = length;
            for (int day = length - 1; day >= 0; day--) {
                next = open.areOpenOn(first.plusDays(day)) ? day : next;
                comesOn[day] = next;
            }
        }

        private int index(LocalDate day) {
            return Math.toIntExact(ChronoUnit.DAYS.between(first, day));
        }

        void add(Expiring expiring) {
            int opens = index(windows.opensFor(expiring.on()));
            double[] parts = assumptions.partsOf(index(expiring.on()) - opens + 1);
            for (int i = Math.max(0, -opens); i < parts.length && opens + i < length; i++) {
                int day = comesOn[opens + i];
                if (day < length) {
                    certificates[day] += parts[i] * assumptions.shareOfCertificates() * expiring.certificatesAlone();
                    cards[day] += parts[i] * assumptions.shareOfCards() * expiring.cards();
                }
            }
        }

        DayLoad on(LocalDate day) {
            int index = index(day);
            boolean isOpen = comesOn[index] == index;
            int before = 0;
            while (isOpen && before < index && comesOn[index - before - 1] == index) {
                before++;
            }
            return new DayLoad(day, isOpen, JapaneseHolidays.isHoliday(day), before, certificates[index], cards[index]);
        }
    }
}
