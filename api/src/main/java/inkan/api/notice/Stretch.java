package inkan.api.notice;

import inkan.value.MunicipalityCode;
import java.time.LocalDate;

/**
 * A part of the queue: one municipality's notices that fall due in a period, from a place on.
 *
 * @param from the first due day
 * @param to the last due day, inclusive
 * @param afterDay with {@code afterNotice} the place behind which it begins, in the order of due day and notice
 */
public record Stretch(
        MunicipalityCode municipality, LocalDate from, LocalDate to, LocalDate afterDay, String afterNotice) {

    /** From its first notice on. */
    public static Stretch of(MunicipalityCode municipality, LocalDate from, LocalDate to) {
        return new Stretch(municipality, from, to, from, "");
    }

    /** What is left of it behind a notice. */
    Stretch behind(ClaimedNotice last) {
        return new Stretch(municipality, from, to, last.dueOn(), last.notice().value());
    }
}
