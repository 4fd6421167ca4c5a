package inkan.api.paper;

import inkan.municipality.Name;
import inkan.view.certificate.CertificateStatus;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a copy of a certificate 電子証明書の写し says.
 *
 * @param on the day that it is of
 * @param certificate as it stood on that day
 * @param holder what a signature certificate carries of its holder, as recorded when it was issued; absent on others
 * @param issue where its issue stands in the log
 */
record CertificateCopy(
        LocalDate on,
        CertificateStatus certificate,
        @Nullable Attributes holder,
        Issue issue,
        Evidence evidence) {

    /**
     * The event of the issue.
     *
     * @param municipality that acted, by name and code
     * @param leafHash in base 64; absent until a checkpoint covers the event
     */
    record Issue(
            Name municipality,
            String code,
            long position,
            Instant recordedAt,
            @Nullable String leafHash) {}
}
