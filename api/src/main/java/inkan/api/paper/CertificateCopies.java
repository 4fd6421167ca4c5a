package inkan.api.paper;

import inkan.api.paper.Past.Bounds;
import inkan.api.problem.Fault;
import inkan.certificate.CertificateEvent;
import inkan.event.Provenance;
import inkan.value.CertificateKind;
import inkan.value.SerialNumber;
import inkan.view.asof.CertificateDossier;
import inkan.view.asof.Recorded;
import inkan.view.certificate.CertificateStatus;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what a copy of a certificate says. */
record CertificateCopies(Past past) {

    /** @throws inkan.api.problem.Rejection where there was no such certificate */
    CertificateCopy of(SerialNumber serial, Asked asked) throws SQLException {
        Bounds bounds = past.bounds(asked);
        Optional<CertificateDossier> found = past.states().certificate(serial, bounds.cut(), bounds.on());
        if (found.isEmpty()) {
            throw past.absent(serial, Fault.UNKNOWN_CERTIFICATE);
        }
        CertificateDossier dossier = found.get();
        Recorded issue = past.events(List.of(serial.value()), bounds).getFirst();
        return new CertificateCopy(
                bounds.on(),
                dossier.certificate(),
                holder(dossier.certificate(), issue),
                issue(issue, bounds),
                past.evidence(bounds, dossier.unread()));
    }

    /** As recorded when the certificate was issued; a certificate that was taken in as history was issued elsewhere. */
    private @Nullable Attributes holder(CertificateStatus certificate, Recorded issue) throws SQLException {
        if (certificate.kind() != CertificateKind.SIGNATURE) {
            return null;
        }
        if (issue.entry().event() instanceof CertificateEvent.FormerImported) {
            return new Attributes.NotRecorded();
        }
        List<Recorded> before = past.log()
                .of(List.of(certificate.resident().value()), issue.entry().position());
        return past.attributes(certificate.resident(), before);
    }

    private CertificateCopy.Issue issue(Recorded issue, Bounds bounds) {
        String municipality = issue.entry().metadata().getOrDefault(Provenance.MUNICIPALITY, "");
        return new CertificateCopy.Issue(
                past.municipality(municipality),
                municipality,
                issue.entry().position(),
                issue.recordedAt(),
                past.leafHash(issue.entry().position(), bounds.position()).orElse(null));
    }
}
