package inkan.api.notice;

import inkan.value.InvalidValue;
import inkan.value.MunicipalityCode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a run of the notice job is asked for. Two requests with the same period, municipalities, encoding and directory are
 * about the same run, until it is finished; runs with other directories share what is due, on as many nodes as there are.
 *
 * @param from the first day on which the notices fall due
 * @param to the last one, inclusive; it may lie ahead
 * @param municipalities whose notices; empty: every municipality's
 * @param encoding of the print file
 * @param addressees the addressee file 宛名, CSV
 * @param out the directory in which the files appear
 * @param workers how many batches are claimed and sent at a time
 */
public record RunRequest(
        LocalDate from,
        LocalDate to,
        Set<MunicipalityCode> municipalities,
        PrintEncoding encoding,
        Path addressees,
        Path out,
        int workers) {

    /** The most workers that a run may have. */
    public static final int MOST_WORKERS = 16;

    public RunRequest {
        municipalities = Set.copyOf(municipalities);
        if (to.isBefore(from)) {
            throw new InvalidValue("to", "a day that is not before from");
        }
        if (workers < 1 || workers > MOST_WORKERS) {
            throw new InvalidValue("workers", "a whole number from 1 to " + MOST_WORKERS);
        }
    }

    /** The directory for the files, as the run is known by it. */
    String directory() {
        return out.toAbsolutePath().normalize().toString();
    }

    /** The municipalities' codes in their order; none where every one is meant. */
    String[] codes() {
        return new TreeSet<>(
                        municipalities.stream().map(MunicipalityCode::value).toList())
                .toArray(String[]::new);
    }
}
