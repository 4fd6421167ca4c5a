package inkan.view.notice;

import inkan.value.MunicipalityCode;
import java.time.LocalDate;

/**
 * What falls due on one day at one municipality.
 *
 * @param due how many notices are still to be sent, at least 1
 */
public record DueCell(LocalDate dueOn, MunicipalityCode municipality, long due) {}
