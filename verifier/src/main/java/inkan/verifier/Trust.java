package inkan.verifier;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which keys are believed: those given from outside, or else the first one of the file; and each that has signed a checkpoint
 * together with one that is believed.
 */
final class Trust {

    private final Set<Key> known = new LinkedHashSet<>();
    private final Set<Key> trusted = new LinkedHashSet<>();
    private final Signatures signatures;

    /**
     * @param given from outside; may be none
     * @param ofTheFile in the order in which they came into use
     */
    Trust(List<Key> given, List<Key> ofTheFile, Signatures signatures) {
        this.signatures = signatures;
        known.addAll(given);
        known.addAll(ofTheFile);
        trusted.addAll(given.isEmpty() ? ofTheFile.stream().limit(1).toList() : given);
    }

    /** What is to be thought of a note. */
    enum Standing {
        BELIEVED,
        SIGNED_BY_ANOTHER,
        NOT_SIGNED
    }

    /** Judges a note; keys that have signed it beside a trusted one are trusted from then on. */
    Standing of(Note note) {
        List<Key> signers = note.signedBy(known, signatures);
        if (signers.isEmpty() || isForged(note, signers)) {
            return Standing.NOT_SIGNED;
        }
        if (signers.stream().noneMatch(trusted::contains)) {
            return Standing.SIGNED_BY_ANOTHER;
        }
        trusted.addAll(signers);
        return Standing.BELIEVED;
    }

    /** Whether a line names a key that is known and has not signed. */
    private boolean isForged(Note note, List<Key> signers) {
        return note.signatures().stream()
                .anyMatch(line -> known.stream()
                        .anyMatch(key ->
                                key.id() == line.keyId() && key.name().equals(line.name()) && !signers.contains(key)));
    }

    boolean knowsAnyKey() {
        return !known.isEmpty();
    }

    /** The keys that are believed. */
    List<Key> trusted() {
        return List.copyOf(trusted);
    }

    /** The keys of a list, one on a line; empty where a line is none. */
    static Optional<List<Key>> list(String text) {
        var keys = new ArrayList<Key>();
        for (String line : text.lines().toList()) {
            Optional<Key> key = Key.parse(line);
            if (key.isEmpty()) {
                return Optional.empty();
            }
            keys.add(key.get());
        }
        return Optional.of(keys);
    }
}
