package inkan.api.paper;

import inkan.municipality.Name;
import inkan.value.ResidentId;
import inkan.view.asof.ResidentDossier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the history of a resident 履歴報告書 says.
 *
 * @param on the day that it is of
 * @param holder the basic four as last recorded
 * @param municipality of residence
 * @param happened in the order of the log
 * @param standing how everything stood in the end
 */
record HistoryReport(
        LocalDate on,
        ResidentId resident,
        Attributes holder,
        Name municipality,
        List<Happened> happened,
        ResidentDossier standing,
        Evidence evidence) {

    /**
     * One event.
     *
     * @param effectiveOn absent where the log does not say
     * @param subject the stream: resident, card, certificate, inquiry, notice
     * @param rules ids of the rules that it rests on
     * @param channel the way in, in words
     * @param command by its name
     */
    record Happened(
            long position,
            @Nullable LocalDate effectiveOn,
            Instant recordedAt,
            String subject,
            Name what,
            List<String> rules,
            String actor,
            String role,
            Name municipality,
            String counter,
            String channel,
            String command) {}
}
