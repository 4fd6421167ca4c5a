package inkan.verifier;

import inkan.verifier.Finding.Place;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Events that are not what should stand in their place: two of them may have been exchanged. */
final class Suspects {

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Suspect(long position, byte[] expected, Token token, String what) {

        Place place(EntryParts parts) {
            return Place.at(position, position).named(parts);
        }
    }

    private final List<Suspect> suspects = new ArrayList<>();
    private final Findings findings;

    Suspects(Findings findings) {
        this.findings = findings;
    }

    void add(long position, byte[] expected, Token token) {
        String what =
                token.intact() ? "is not the event that was signed" : "its frame or one of its lengths was changed";
        if (suspects.size() < Findings.MOST) {
            suspects.add(new Suspect(position, expected, token, what));
        } else {
            findings.add(Finding.at(Finding.Kind.CHANGED, position, position, what));
        }
    }

    /** Tells of each what it is. */
    void judge() {
        Map<ByteBuffer, Suspect> missing = new HashMap<>();
        suspects.forEach(suspect -> missing.put(ByteBuffer.wrap(suspect.expected()), suspect));
        Set<Suspect> told = new HashSet<>();
        for (Suspect one : suspects) {
            Suspect other = missing.get(ByteBuffer.wrap(one.token().hash()));
            if (told.contains(one)) {
                continue;
            }
            if (other != null
                    && other.position() != one.position()
                    && java.util.Arrays.equals(other.token().hash(), one.expected())) {
                told.add(other);
                findings.add(new Finding(
                        Finding.Kind.SWAPPED,
                        one.place(other.token().parts()),
                        other.place(one.token().parts()),
                        "stand in one another's place"));
            } else {
                findings.add(
                        Finding.at(Finding.Kind.CHANGED, one.place(one.token().parts()), one.what()));
            }
        }
    }
}
