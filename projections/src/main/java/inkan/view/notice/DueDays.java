package inkan.view.notice;

import inkan.value.MunicipalityCode;
import java.time.LocalDate;
import java.util.Set;

/**
 * The notices that fall due on some days.
 *
 * @param from the first day
 * @param to the last day, inclusive
 * @param municipalities whose; all where none is named
 */
public record DueDays(LocalDate from, LocalDate to, Set<MunicipalityCode> municipalities) {
    public DueDays {
        municipalities = Set.copyOf(municipalities);
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("the last day lies before the first");
        }
    }

    /** Of all municipalities. */
    public static DueDays everywhere(LocalDate from, LocalDate to) {
        return new DueDays(from, to, Set.of());
    }

    String[] codes() {
        return municipalities.stream().map(MunicipalityCode::value).toArray(String[]::new);
    }
}
