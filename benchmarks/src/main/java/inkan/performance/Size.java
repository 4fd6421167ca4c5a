package inkan.performance;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** How much is measured. Only the full size counts; the others show in less time that everything works. */
public enum Size {
    FULL(
            3,
            List.of(8, 32, 128, 512),
            seconds(6),
            seconds(0.4),
            seconds(2),
            2_000,
            60_000,
            600_000,
            2_000_000,
            10_000_000,
            List.of(100_000L, 1_000_000L, 10_000_000L)),
    SHORT(
            1,
            List.of(8, 32, 128, 512),
            seconds(4),
            seconds(0.3),
            seconds(1.5),
            500,
            20_000,
            200_000,
            500_000,
            1_000_000,
            List.of(10_000L, 100_000L, 1_000_000L)),
    TINY(
            1,
            List.of(8, 128),
            seconds(0.1),
            seconds(0.05),
            seconds(0.2),
            20,
            150,
            1_000,
            1_000,
            3_000,
            List.of(1_100L, 2_000L, 4_000L));

    /** How often each thing is measured. */
    public final int rounds;

    /** How many callers. */
    public final List<Integer> callers;

    /** How long each side runs before the first round. */
    public final Duration warming;

    /** How long callers run before they are measured. */
    public final Duration running;

    /** How long they are measured. */
    public final Duration measured;

    /** Residents whose lives are lived by commands; all others are their copies. */
    public final int lives;

    /** Cards whose PINs are entered, on each side. */
    public final int cards;

    /** Events of a bulk import. */
    public final int imported;

    /** Events from which views are folded, and a hundredth of those under which latency is compared. */
    public final int folded;

    /** Events of the big log. */
    public final int big;

    /** Residents to whom notices are due: few, more, most. */
    public final List<Long> residents;

    Size(
            int rounds,
            List<Integer> callers,
            Duration warming,
            Duration running,
            Duration measured,
            int lives,
            int cards,
            int imported,
            int folded,
            int big,
            List<Long> residents) {
        this.rounds = rounds;
        this.callers = callers;
        this.warming = warming;
        this.running = running;
        this.measured = measured;
        this.lives = lives;
        this.cards = cards;
        this.imported = imported;
        this.folded = folded;
        this.big = big;
        this.residents = residents;
    }

    /** How often what takes long is measured. */
    public int fewerRounds() {
        return Math.max(1, rounds - 1);
    }

    static Size named(String name) {
        return Arrays.stream(values())
                .filter(size -> size.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such size: " + name));
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }
}
