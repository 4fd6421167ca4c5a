package inkan.api.notice;

import inkan.value.MunicipalityCode;
import inkan.value.RunId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far a run is.
 *
 * @param municipalities empty: every one
 * @param planned notices of the period that were due, or sent by this run, when it began or was gone on with
 * @param sent notices that this run has recorded as sent
 * @param withdrawn notices that had nothing to announce any more when their turn came
 * @param rejected notices that cannot be sent as things stand, such as for want of an address
 * @param done how many of those planned are settled: sent, withdrawn or rejected
 * @param started when it was begun first
 * @param finished when it was done; absent while it is not, be it under way or cut short
 */
public record RunProgress(
        RunId run,
        LocalDate from,
        LocalDate to,
        Set<MunicipalityCode> municipalities,
        PrintEncoding encoding,
        Phase phase,
        long planned,
        long sent,
        long withdrawn,
        long rejected,
        long done,
        Instant started,
        @Nullable Instant finished) {

    /** What a run does, in its order. The last one that was begun stays where a run is cut short. */
    public enum Phase {
        /** Reads the addressee file and finds its faults. */
        CHECK_ADDRESSEES,
        /** Claims what is due and records it as sent. */
        SEND,
        /** Waits until the views have what was recorded. */
        SETTLE,
        /** Writes the print file, the reject file and the control file. */
        PRINT,
        /** Balances. */
        REPORT,
        /** Finished. */
        DONE;

        /** The name for programs, in kebab case. */
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
