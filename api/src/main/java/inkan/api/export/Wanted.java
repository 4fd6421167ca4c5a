package inkan.api.export;

import inkan.value.CardId;
import inkan.value.ResidentId;

/** What somebody wants to have exported. */
public sealed interface Wanted {

    /** The whole log. */
    record All() implements Wanted {}

    /** Positions, both inclusive. */
    record Range(long from, long to) implements Wanted {}

    /** A card with its certificates. */
    record OfCard(CardId card) implements Wanted {}

    /** A resident with all that belongs to them. */
    record OfResident(ResidentId resident) implements Wanted {}
}
