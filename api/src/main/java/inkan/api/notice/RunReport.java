package inkan.api.notice;

import inkan.value.MunicipalityCode;
import inkan.value.RunId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * What became of the notices of a period. It balances when due = sent + withdrawn + rejected + returned and no
 * event is stuck, and then the run is finished. Where it does not, the same request goes on with the run.
 *
 * @param municipalities empty: every one
 * @param due notices of the period that were to be sent at some time
 * @param sent those that are sent and did not come back, by whatever run
 * @param withdrawn those that need not be sent any more
 * @param withdrawnFor the same by reason
 * @param rejected those that are due and could not be sent by this run
 * @param rejectedFor the same by code
 * @param returned those that were sent and came back
 * @param left those that are due and were not this run's to send, such as what others have claimed
 * @param stuck events of notices that the views could not take: what they say was sent is not printed yet
 * @param printed lines of the print file: what this run has sent
 * @param addressees lines of the addressee file that are of use
 * @param faultyAddressees lines of the addressee file that are not, each listed in the reject file
 * @param addresseesSha256 of the addressee file, in hexadecimal digits
 * @param printFile name of the print file; so the other files'
 */
public record RunReport(
        RunId run,
        LocalDate from,
        LocalDate to,
        Set<MunicipalityCode> municipalities,
        PrintEncoding encoding,
        boolean balanced,
        long due,
        long sent,
        long withdrawn,
        Map<String, Long> withdrawnFor,
        long rejected,
        Map<String, Long> rejectedFor,
        long returned,
        long left,
        long stuck,
        long printed,
        long addressees,
        long faultyAddressees,
        String addresseesSha256,
        String printFile,
        String rejectFile,
        String controlFile) {

    /** Whether anything was rejected: a notice, or a line of the addressee file. */
    public boolean hasRejects() {
        return rejected > 0 || faultyAddressees > 0;
    }
}
