package inkan.performance.town;

import inkan.log.StoredEventSerializer;
import java.time.Instant;
import java.util.List;

/**
 * A synthetic town whose residents have lived by the real commands and rules, in memory: applications, deliveries, moves,
 * losses and renewals over six years, and entries of PINs until the stream of every card in use has
 * {@value #LENGTH_OF_A_CARDS_STREAM} events or a few more.
 *
 * @param lives residents, numbered from 1
 * @param acts what each command recorded, in order of time
 * @param cardsInUse streams of cards whose holders can go on entering PINs
 */
public record Template(int lives, List<Act> acts, List<String> cardsInUse) {

    /** The least events of a card in use. */
    public static final int LENGTH_OF_A_CARDS_STREAM = 10;

    /** When the residents have lived up to; commands that are measured come then. */
    public static final Instant NOW = Instant.parse("2026-04-01T01:00:00Z");

    /** Seed of the town, and the part of all names that does not change. */
    static final int SEED = 7;

    public Template {
        acts = List.copyOf(acts);
        cardsInUse = List.copyOf(cardsInUse);
    }

    /** What one command recorded. */
    public record Act(List<Row> rows) {
        public Act {
            rows = List.copyOf(rows);
        }
    }

    /** Has so many residents live. The same number makes the same town. */
    public static Template live(int lives, StoredEventSerializer serializer) {
        return new Living(serializer).live(lives);
    }

    /** The number of events. */
    public int events() {
        return acts.stream().mapToInt(act -> act.rows().size()).sum();
    }
}
