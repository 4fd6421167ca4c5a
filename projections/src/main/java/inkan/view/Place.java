package inkan.view;

import java.time.LocalDate;

/**
 * A place on a list, which is in the order of days, then of what tells entries of the same day apart.
 *
 * @param entry the identifier of the entry there, such as a serial number
 */
public record Place(LocalDate day, String entry) {
    /** Before every place there is: no entry has an empty identifier. */
    public static final Place BEFORE_ALL = new Place(LocalDate.of(1, 1, 1), "");
}
