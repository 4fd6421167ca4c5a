package inkan.municipality;

import inkan.value.InvalidValue;
import org.jspecify.annotations.Nullable;

/**
 * One way of doing a procedure. The first way of the file whose demands are met is taken.
 *
 * @param visits how often to come
 * @param ofHolder documents of the holder
 * @param ofApplicant documents of the applicant, where that is not the holder
 * @param noticeLetter whether the inquiry letter that came with the expiry notice has to be brought
 * @param holderAgedAtMost the age, in full years, to which the way is open; {@code null} for every age
 */
public record Way(
        Visits visits,
        DocumentDemand ofHolder,
        DocumentDemand ofApplicant,
        boolean noticeLetter,
        @Nullable Integer holderAgedAtMost) {
    public Way {
        if (holderAgedAtMost != null && holderAgedAtMost < 0) {
            throw new InvalidValue("holderAgedAtMost", "an age in full years");
        }
    }

    /** Whether the way is open to a holder of that age. */
    public boolean isOpenAt(int age) {
        return holderAgedAtMost == null || age <= holderAgedAtMost;
    }
}
