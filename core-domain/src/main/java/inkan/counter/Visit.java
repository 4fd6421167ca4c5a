package inkan.counter;

import inkan.value.Applicant;
import inkan.value.InquiryId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's visit to a counter, as the clerk tells it. Which counter it is, the command's header says.
 *
 * @param applicant who comes
 * @param documents what is shown
 * @param reserved whether the visit was reserved
 * @param letter the inquiry letter that came with the expiry notice, where it is brought
 * @param inquiry the inquiry opened at the first visit, where this is the second
 */
public record Visit(
        Applicant applicant,
        Set<ShownDocument> documents,
        boolean reserved,
        @Nullable Letter letter,
        @Nullable InquiryId inquiry) {
    public Visit {
        documents = Set.copyOf(documents);
    }

    /** A visit of which no more is told than who comes. */
    public static Visit of(Applicant applicant) {
        return new Visit(applicant, Set.of(), false, null, null);
    }
}
