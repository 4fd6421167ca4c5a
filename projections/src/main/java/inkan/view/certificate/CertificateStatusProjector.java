package inkan.view.certificate;

import inkan.certificate.CertificateEvent;
import inkan.certificate.CertificateEvent.AutoRevokedOnAttributeChange;
import inkan.certificate.CertificateEvent.FormerImported;
import inkan.certificate.CertificateEvent.Held;
import inkan.certificate.CertificateEvent.Issued;
import inkan.certificate.CertificateEvent.Released;
import inkan.certificate.CertificateEvent.Renewed;
import inkan.certificate.CertificateEvent.Revoked;
import inkan.certificate.CertificateState;
import inkan.certificate.RevocationReason;
import inkan.value.CertificateKind;
import inkan.view.Tables;
import java.time.LocalDate;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps how certificates stand. */
@ProcessingGroup(Tables.GROUP)
public class CertificateStatusProjector {
    private final Tables tables;

    public CertificateStatusProjector(JdbcClient sql) {
        tables = new Tables(sql);
    }

    @EventHandler
    void on(CertificateEvent event, TrackingToken at) {
        switch (event) {
            case Issued issued -> insert(issued, at);
            case FormerImported imported -> insert(imported, at);
            case Renewed renewed ->
                change(
                        event,
                        at,
                        "state = ?, reason = ?, ended_on = ?, superseded_by = ?",
                        CertificateState.SUPERSEDED,
                        RevocationReason.SUPERSEDED,
                        renewed.on(),
                        renewed.successor());
            case Held held ->
                change(event, at, "state = ?, reason = ?", CertificateState.HELD, RevocationReason.CERTIFICATE_HOLD);
            case Released released -> change(event, at, "state = ?, reason = null", CertificateState.ACTIVE);
            case Revoked revoked -> revoke(event, at, revoked.reason(), revoked.on());
            case AutoRevokedOnAttributeChange revoked ->
                revoke(event, at, RevocationReason.AFFILIATION_CHANGED, revoked.on());
        }
    }

    private void insert(Issued issued, TrackingToken at) {
        tables.write(
                """
                insert into view_certificate (serial, resident, card, carrier, kind, issued_on, expires_on, birthday,
                                              bound_by, renews, state, position)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
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
                CertificateState.ACTIVE,
                at);
    }

    private void insert(FormerImported imported, TrackingToken at) {
        tables.write(
                """
                insert into view_certificate (serial, resident, kind, issued_on, expires_on, state, position)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                imported.serial(),
                imported.resident(),
                CertificateKind.SIGNATURE,
                imported.issuedOn(),
                imported.expiresOn(),
                CertificateState.ACTIVE,
                at);
    }

    private void revoke(CertificateEvent event, TrackingToken at, RevocationReason reason, LocalDate on) {
        change(event, at, "state = ?, reason = ?, ended_on = ?", CertificateState.REVOKED, reason, on);
    }

    private void change(CertificateEvent event, TrackingToken at, String assignments, @Nullable Object... values) {
        tables.change("view_certificate", "serial", event.serial(), at, assignments, values);
    }

    @ResetHandler
    void reset() {
        tables.empty("view_certificate");
    }
}
