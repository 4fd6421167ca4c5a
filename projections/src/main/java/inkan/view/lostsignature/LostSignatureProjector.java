package inkan.view.lostsignature;

import inkan.card.CardEvent;
import inkan.certificate.CertificateEvent;
import inkan.certificate.RevocationReason;
import inkan.event.Provenance;
import inkan.resident.ResidentEvent;
import inkan.value.CertificateKind;
import inkan.value.RegisterReference;
import inkan.value.SerialNumber;
import inkan.view.Tables;
import java.time.LocalDate;
import java.util.Objects;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps the list of signature certificates lost by a change of attributes. Events of one command come in no particular
 * order: what settles a certificate holds whether it comes before or after its loss.
 */
@ProcessingGroup(Tables.GROUP)
public class LostSignatureProjector {
    private static final String LIST = "view_lost_signature";
    private static final String HOLDERS = "view_lost_signature_holder";

    private static final String ADD = """
            insert into view_lost_signature (serial, resident, card, carrier, municipality, position)
            select ?, resident, ?, ?, municipality, ? from view_lost_signature_holder where resident = ?
            on conflict do nothing""";
    private static final String ADD_HOLDER = """
            insert into view_lost_signature_holder (resident, municipality, position) values (?, ?, ?)
            on conflict do nothing""";

    private static final String MUNICIPALITY_OF_HOLDER = """
            municipality = (select holder.municipality from view_lost_signature_holder holder
                             where holder.resident = view_lost_signature.resident)""";

    private final Tables tables;

    public LostSignatureProjector(JdbcClient sql) {
        tables = new Tables(sql);
    }

    @EventHandler
    void on(
            CertificateEvent event,
            @MetaDataValue(Provenance.EFFECTIVE_ON) @Nullable String effectiveOn,
            TrackingToken at) {
        switch (event) {
            case CertificateEvent.Issued issued -> {
                if (issued.kind() == CertificateKind.SIGNATURE) {
                    insert(issued, at);
                }
            }
            case CertificateEvent.AutoRevokedOnAttributeChange lost ->
                lose(lost.serial(), lost.reference(), lost.effectiveOn(), lost.on(), at);
            case CertificateEvent.Revoked revoked -> {
                if (revoked.reason() == RevocationReason.AFFILIATION_CHANGED) {
                    LocalDate day =
                            LocalDate.parse(Objects.requireNonNull(effectiveOn, "every event has an effective day"));
                    lose(revoked.serial(), null, day, revoked.on(), at);
                }
            }
            case CertificateEvent.Renewed renewed -> {}
            case CertificateEvent.Held held -> {}
            case CertificateEvent.Released released -> {}
            case CertificateEvent.FormerImported imported -> {}
        }
    }

    @EventHandler
    void on(CardEvent event, TrackingToken at) {
        switch (event) {
            case CardEvent.Voided end -> tables.change(LIST, "card", event.card(), at, "settled = true");
            case CardEvent.AppliedFor applied -> {}
            case CardEvent.Issued issued -> {}
            case CardEvent.CertificateLoaded loaded -> {}
            case CardEvent.Delivered delivered -> {}
            case CardEvent.PinEvent entered -> {}
            case CardEvent.Suspended suspended -> {}
            case CardEvent.SuspensionLifted lifted -> {}
            case CardEvent.ValidityExtended extended -> {}
            case CardEvent.SwitchedToFaceAuthentication switched -> {}
            case CardEvent.SwitchedToPins switched -> {}
        }
    }

    @EventHandler
    void on(ResidentEvent event, TrackingToken at) {
        switch (event) {
            case ResidentEvent.Registered registered ->
                tables.write(ADD_HOLDER, registered.resident(), registered.municipality(), at);
            case ResidentEvent.MovedIn moved -> move(moved, at);
            case ResidentEvent.Departed departed ->
                change(HOLDERS, event, at, "residence_since = greatest(residence_since, ?)", departed.effectiveOn());
            case ResidentEvent.EntitlementEnded ended -> {
                // Another number makes cards void, one by one; a card applied for since may well stay in force.
                if (ended.cause().endsResidence()) {
                    change(LIST, event, at, "settled = true");
                }
            }
            case ResidentEvent.AttributesChanged changed -> {}
            case ResidentEvent.MinorAmendmentRecorded amended -> {}
            case ResidentEvent.GuardianshipChanged changed -> {}
            case ResidentEvent.StayChanged changed -> {}
            case ResidentEvent.MovingOutAnnounced announced -> {}
            case ResidentEvent.ContinuedUseFellDue due -> {}
            case ResidentEvent.ContinuedUseDone done -> {}
            case ResidentEvent.MoveLapsed lapsed -> {}
            case ResidentEvent.UseAbroadArranged arranged -> {}
            case ResidentEvent.CardAppliedFor applied -> {}
        }
    }

    private void move(ResidentEvent.MovedIn moved, TrackingToken at) {
        tables.learn(
                HOLDERS,
                "resident",
                moved.resident(),
                at,
                "residence_since",
                moved.effectiveOn(),
                "municipality = ?",
                moved.municipality());
        change(LIST, moved, at, MUNICIPALITY_OF_HOLDER);
    }

    private void insert(CertificateEvent.Issued issued, TrackingToken at) {
        tables.change(LIST, "card", issued.card(), at, "settled = settled or lost_on is not null");
        tables.write(ADD, issued.serial(), issued.card(), issued.carrier(), at, issued.resident());
    }

    private void lose(
            SerialNumber serial,
            @Nullable RegisterReference reference,
            LocalDate effectiveOn,
            LocalDate on,
            TrackingToken at) {
        tables.change(
                LIST, "serial", serial, at, "reference = ?, effective_on = ?, lost_on = ?", reference, effectiveOn, on);
    }

    private void change(String table, ResidentEvent event, TrackingToken at, String assignment, Object... values) {
        tables.change(table, "resident", event.resident(), at, assignment, values);
    }

    @ResetHandler
    void reset() {
        tables.empty(LIST, HOLDERS);
    }
}
