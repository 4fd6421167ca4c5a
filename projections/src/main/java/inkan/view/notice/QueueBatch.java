package inkan.view.notice;

import inkan.card.CardEvent;
import inkan.certificate.CertificateEvent;
import inkan.event.Event;
import inkan.notice.NoticeEvent;
import inkan.resident.ResidentEvent;
import inkan.value.Carrier;
import inkan.value.TextValue;
import inkan.view.fold.Derivation;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The residents and notices whose rows of the queue the events of one batch may change. */
final class QueueBatch implements Derivation.Batch {
    /** Those whom events concern; a certificate that is not on a card is announced by no notice. */
    private static final String CONCERNED = """
            select each.resident from unnest(?) as given (card)
             cross join lateral (select resident from view_card where card = given.card offset 0) as each
            union
            select each.resident from unnest(?) as given (serial)
             cross join lateral (select resident, carrier from view_certificate where serial = given.serial offset 0) as each
             where each.carrier = 'CARD'
            union
            select each.resident from unnest(?) as given (notice)
             cross join lateral (select resident from view_notice where notice = given.notice offset 0) as each
            union select unnest(?)""";

    private final QueueRows rows;
    private final Set<String> residents = new LinkedHashSet<>();
    private final Set<String> cards = new LinkedHashSet<>();
    private final Set<String> certificates = new LinkedHashSet<>();
    private final Set<String> notices = new LinkedHashSet<>();
    private final Map<String, String> sent = new LinkedHashMap<>();

    QueueBatch(QueueRows rows) {
        this.rows = rows;
    }

    @Override
    public void note(Event event) {
        switch (event) {
            case ResidentEvent of -> note(of);
            case CardEvent of -> note(of);
            case CertificateEvent of -> note(of);
            case NoticeEvent.Sent of ->
                sent.put(of.notice().value(), of.resident().value());
            case NoticeEvent.Returned returned -> add(notices, returned.notice());
            default -> {}
        }
    }

    private void note(ResidentEvent event) {
        switch (event) {
            case ResidentEvent.MovedIn moved -> add(residents, moved.resident());
            case ResidentEvent.EntitlementEnded ended -> add(residents, ended.resident());
            case ResidentEvent.Registered registered -> {}
            case ResidentEvent.AttributesChanged changed -> {}
            case ResidentEvent.MinorAmendmentRecorded amended -> {}
            case ResidentEvent.GuardianshipChanged changed -> {}
            case ResidentEvent.DestructionRequested requested -> {}
            case ResidentEvent.DestructionDeclined declined -> {}
            case ResidentEvent.PersonalDataDestroyed destroyed -> {}
            case ResidentEvent.GuardianshipCorrected corrected -> {}
            case ResidentEvent.PersonalDataCorrected corrected -> {}
            case ResidentEvent.StayChanged changed -> {}
            case ResidentEvent.MovingOutAnnounced announced -> {}
            case ResidentEvent.ContinuedUseFellDue due -> {}
            case ResidentEvent.ContinuedUseDone done -> {}
            case ResidentEvent.MoveLapsed lapsed -> {}
            case ResidentEvent.UseAbroadArranged arranged -> {}
            case ResidentEvent.Departed departed -> {}
            case ResidentEvent.CardAppliedFor applied -> {}
        }
    }

    private void note(CardEvent event) {
        switch (event) {
            case CardEvent.Issued issued -> add(cards, issued.card());
            case CardEvent.Voided voided -> add(cards, voided.card());
            case CardEvent.ValidityExtended extended -> add(cards, extended.card());
            case CardEvent.ExpiryCorrected corrected -> add(cards, corrected.card());
            case CardEvent.AppliedFor applied -> {}
            case CardEvent.CertificateLoaded loaded -> {}
            case CardEvent.Delivered delivered -> {}
            case CardEvent.PinEvent entered -> {}
            case CardEvent.Suspended suspended -> {}
            case CardEvent.SuspensionLifted lifted -> {}
            case CardEvent.SwitchedToFaceAuthentication switched -> {}
            case CardEvent.SwitchedToPins switched -> {}
        }
    }

    private void note(CertificateEvent event) {
        switch (event) {
            case CertificateEvent.Issued issued -> {
                if (issued.carrier() == Carrier.CARD) {
                    add(residents, issued.resident());
                }
            }
            case CertificateEvent.Renewed renewed -> add(certificates, renewed.serial());
            case CertificateEvent.Revoked revoked -> add(certificates, revoked.serial());
            case CertificateEvent.AutoRevokedOnAttributeChange revoked -> add(certificates, revoked.serial());
            case CertificateEvent.ExpiryCorrected corrected -> add(certificates, corrected.serial());
            case CertificateEvent.Held held -> {}
            case CertificateEvent.Released released -> {}
            case CertificateEvent.FormerImported imported -> {}
        }
    }

    private static void add(Set<String> ids, TextValue id) {
        ids.add(id.value());
    }

    @Override
    public void write(Connection connection) throws SQLException {
        Set<String> concerned = concerned(connection);
        List<String> onlySent = sent.entrySet().stream()
                .filter(each -> !concerned.contains(each.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        if (!onlySent.isEmpty()) {
            sent.keySet().removeAll(rows.send(connection, onlySent));
        }
        concerned.addAll(sent.values());
        if (!concerned.isEmpty()) {
            rows.change(connection, concerned);
        }
    }

    private Set<String> concerned(Connection connection) throws SQLException {
        if (cards.isEmpty() && certificates.isEmpty() && notices.isEmpty()) {
            return new LinkedHashSet<>(residents);
        }
        try (PreparedStatement select = connection.prepareStatement(CONCERNED)) {
            int parameter = 0;
            for (Set<String> ids : List.of(cards, certificates, notices, residents)) {
                select.setArray(++parameter, connection.createArrayOf("text", ids.toArray()));
            }
            return new LinkedHashSet<>(QueueRows.read(select));
        }
    }
}
