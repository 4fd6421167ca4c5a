package inkan.view.certificate;

import inkan.certificate.CertificateEvent;
import inkan.certificate.CertificateEvent.AutoRevokedOnAttributeChange;
import inkan.certificate.CertificateEvent.ExpiryCorrected;
import inkan.certificate.CertificateEvent.FormerImported;
import inkan.certificate.CertificateEvent.Held;
import inkan.certificate.CertificateEvent.Issued;
import inkan.certificate.CertificateEvent.Released;
import inkan.certificate.CertificateEvent.Renewed;
import inkan.certificate.CertificateEvent.Revoked;
import inkan.certificate.CertificateState;
import inkan.certificate.RevocationReason;
import inkan.event.Event;
import inkan.policy.PolicyTimeline;
import inkan.value.CertificateKind;
import inkan.value.Residence;
import inkan.view.certificate.CertificateRow.Change;
import inkan.view.certificate.CertificateRow.Origin;
import inkan.view.fold.Folded;
import inkan.view.fold.LogEntry;
import inkan.view.fold.StreamView;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Folds how certificates stand. */
public final class CertificateView extends StreamView<CertificateEvent, CertificateRow> {
    public CertificateView() {
        super("certificate", CertificateEvent.class, CertificateRow.TABLE);
    }

    @Override
    public boolean begins(CertificateEvent event) {
        return event instanceof Issued || event instanceof FormerImported;
    }

    /** A revocation does not say itself on which day took effect what it is for. */
    @Override
    public boolean wantsMetadata(Class<? extends Event> type) {
        return type == Revoked.class;
    }

    @Override
    protected @Nullable CertificateRow begun(CertificateEvent event, LogEntry entry) {
        return switch (event) {
            case Issued issued -> active(origin(issued, entry.position()));
            case FormerImported imported -> active(origin(imported, entry.position()));
            default -> null;
        };
    }

    @Override
    protected CertificateRow changed(CertificateRow row, CertificateEvent event, LogEntry entry) {
        long at = entry.position();
        return switch (event) {
            case Issued again -> row;
            case FormerImported again -> row;
            case Renewed renewed ->
                new CertificateRow(
                        row.origin(),
                        CertificateState.SUPERSEDED,
                        RevocationReason.SUPERSEDED,
                        null,
                        renewed.on(),
                        renewed.successor(),
                        at);
            case Held held -> standing(row, CertificateState.HELD, RevocationReason.CERTIFICATE_HOLD, at);
            case Released released -> standing(row, CertificateState.ACTIVE, null, at);
            case Revoked revoked -> revoked(row, revoked.reason(), change(revoked, entry), revoked.on(), at);
            case AutoRevokedOnAttributeChange revoked ->
                revoked(
                        row,
                        RevocationReason.AFFILIATION_CHANGED,
                        new Change(revoked.reference(), revoked.effectiveOn()),
                        revoked.on(),
                        at);
            case ExpiryCorrected corrected -> corrected(row, corrected, at);
        };
    }

    private static CertificateRow corrected(CertificateRow row, ExpiryCorrected corrected, long at) {
        Origin origin = row.origin();
        return new CertificateRow(
                new Origin(
                        origin.serial(),
                        origin.resident(),
                        origin.card(),
                        origin.carrier(),
                        origin.kind(),
                        origin.issuedOn(),
                        corrected.to(),
                        origin.birthday(),
                        corrected.boundBy(),
                        origin.renews(),
                        origin.begun()),
                row.state(),
                row.reason(),
                row.change(),
                row.endedOn(),
                row.supersededBy(),
                at);
    }

    private static Origin origin(Issued issued, long at) {
        return new Origin(
                issued.serial(),
                issued.resident(),
                issued.card(),
                issued.carrier(),
                issued.kind(),
                issued.issuedOn(),
                issued.expiresOn(),
                issued.birthday(),
                issued.boundBy(),
                issued.renews(),
                at);
    }

    private static Origin origin(FormerImported imported, long at) {
        return new Origin(
                imported.serial(),
                imported.resident(),
                null,
                null,
                CertificateKind.SIGNATURE,
                imported.issuedOn(),
                imported.expiresOn(),
                null,
                null,
                null,
                at);
    }

    private static CertificateRow active(Origin origin) {
        return new CertificateRow(origin, CertificateState.ACTIVE, null, null, null, null, origin.begun());
    }

    private static CertificateRow standing(
            CertificateRow row, CertificateState state, @Nullable RevocationReason reason, long at) {
        return new CertificateRow(row.origin(), state, reason, row.change(), row.endedOn(), row.supersededBy(), at);
    }

    private static CertificateRow revoked(
            CertificateRow row, RevocationReason reason, @Nullable Change change, LocalDate on, long at) {
        return new CertificateRow(row.origin(), CertificateState.REVOKED, reason, change, on, row.supersededBy(), at);
    }

    private static @Nullable Change change(Revoked revoked, LogEntry entry) {
        if (revoked.reason() != RevocationReason.AFFILIATION_CHANGED) {
            return null;
        }
        return new Change(null, entry.effectiveOn());
    }

    /** How a certificate stands on a day after these events of its stream, in their order. */
    public static Folded<CertificateStatus> statusAfter(
            List<LogEntry> entries, Residence residence, LocalDate day, PolicyTimeline timeline) {
        return Folded.of(new CertificateView(), entries)
                .map(row -> CertificateStatus.of(row, residence, day, timeline));
    }
}
