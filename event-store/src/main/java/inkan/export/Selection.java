package inkan.export;

import java.util.List;

/** What is to be exported. */
public sealed interface Selection {

    /** The whole log. */
    record All() implements Selection {}

    /**
     * Positions that follow one another.
     *
     * @param from the first, from 1
     * @param to the last, inclusive
     */
    record Range(long from, long to) implements Selection {

        /** @throws IllegalArgumentException when there is no such range */
        public Range {
            if (from < 1 || to < from) {
                throw new IllegalArgumentException("Positions go from 1 upwards, not from " + from + " to " + to);
            }
        }
    }

    /**
     * Streams from their beginning.
     *
     * @param subject what they belong to
     * @param identifier of the card or resident
     * @param streams at most {@value LogExport#MOST_STREAMS}; those without events are left out
     */
    record Streams(Subject subject, String identifier, List<String> streams) implements Selection {

        /** The streams; a copy that nobody changes. */
        public Streams {
            streams = List.copyOf(streams);
        }
    }

    /** What streams belong to. */
    enum Subject {
        CARD,
        RESIDENT
    }
}
