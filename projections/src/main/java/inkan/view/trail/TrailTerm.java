package inkan.view.trail;

import inkan.event.Provenance;
import java.util.List;

/** By what kinds of things events are found that do not stand in the same stream. */
public enum TrailTerm {
    ACTOR('a', Provenance.ACTOR),
    MUNICIPALITY('m', Provenance.MUNICIPALITY),
    COUNTER('c', Provenance.COUNTER),
    /** A rule that the event rests on: it follows from the event itself. */
    RULE('r', "");

    static final List<TrailTerm> OF_METADATA = List.of(ACTOR, MUNICIPALITY, COUNTER);

    private final char letter;
    private final String key;

    TrailTerm(char letter, String key) {
        this.letter = letter;
        this.key = key;
    }

    /** The key of the metadata under which it stands. */
    String key() {
        return key;
    }

    /** How it stands in the index. */
    String of(String value) {
        return letter + value;
    }
}
