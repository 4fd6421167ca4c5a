package inkan.resident;

import inkan.value.CardId;
import inkan.value.SerialNumber;
import java.util.List;

/**
 * What a report of the resident register did, and so the answer to it, however often it comes (C-4).
 *
 * @param activeThen the signature certificates that were alive on the effective day
 * @param revoked the certificates revoked by the report
 * @param voided the cards voided by the report
 */
public record Consequences(List<SerialNumber> activeThen, List<SerialNumber> revoked, List<CardId> voided) {
    /** Nothing came of it. */
    public static final Consequences NONE = new Consequences(List.of(), List.of(), List.of());

    public Consequences {
        activeThen = List.copyOf(activeThen);
        revoked = List.copyOf(revoked);
        voided = List.copyOf(voided);
    }
}
