package inkan.policy;

import java.time.LocalDate;

/** A day on which no policy was in force yet: cards are applied for since October 2015. */
public final class BeforeTheFirstPolicy extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** @param first the first day of the first version */
    public BeforeTheFirstPolicy(LocalDate first) {
        super("no policy was in force before " + first);
    }
}
