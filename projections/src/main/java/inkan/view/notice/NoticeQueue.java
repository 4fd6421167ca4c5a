package inkan.view.notice;

import inkan.card.CardEvent;
import inkan.certificate.CertificateEvent;
import inkan.event.Event;
import inkan.notice.NoticeEvent;
import inkan.policy.PolicyTimeline;
import inkan.resident.ResidentEvent;
import inkan.rule.Cites;
import inkan.value.Carrier;
import inkan.value.TextValue;
import inkan.view.fold.Derivation;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Derives the queue of notices: what is to be sent, by whom, and what has become of the rest. A notice has a row at each
 * municipality of residence since what it announces was issued. All of a resident's rows are derived together, from what
 * the resident, the cards, the certificates and the notices say as they stand, and only those that differ are written.
 */
@Cites(
        id = "N-2",
        source = "B",
        en =
                "A notice not yet sent is withdrawn at once when what it announces is renewed, revoked or void, or its holder"
                        + " dead or moved.",
        ja = "未送付の通知は、更新・失効・廃止・死亡・転出により直ちに取り下げる。")
public final class NoticeQueue implements Derivation {
    private static final int AT_A_TIME = 5_000;

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

    private static final String NEXT =
            "select resident from view_resident where resident > ? order by resident limit " + AT_A_TIME;

    private final String insert;
    private final String change;

    /** @param timeline says when a notice is due and late: by the policy in force on the day of the expiry */
    public NoticeQueue(PolicyTimeline timeline) {
        var rows = new QueueRows(new NoticeDays(timeline));
        this.insert = rows.insert();
        this.change = rows.change();
    }

    @Override
    public String name() {
        return "notice-queue";
    }

    @Override
    public String table() {
        return "view_notice_queue";
    }

    @Override
    public Derivation.Batch batch() {
        return new Batch();
    }

    @Override
    public Optional<String> deriveNext(Connection connection, String after) throws SQLException {
        List<String> residents;
        try (PreparedStatement select = connection.prepareStatement(NEXT)) {
            select.setString(1, after);
            residents = read(select);
        }
        if (residents.isEmpty()) {
            return Optional.empty();
        }
        run(connection, insert, residents, 1);
        return Optional.of(residents.getLast());
    }

    private static void run(Connection connection, String sql, List<String> residents, int times) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int parameter = 1; parameter <= times; parameter++) {
                statement.setArray(parameter, connection.createArrayOf("text", residents.toArray()));
            }
            statement.executeUpdate();
        }
    }

    private static List<String> read(PreparedStatement statement) throws SQLException {
        List<String> residents = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                residents.add(rows.getString(1));
            }
        }
        return residents;
    }

    private final class Batch implements Derivation.Batch {
        private final Set<String> residents = new LinkedHashSet<>();
        private final Set<String> cards = new LinkedHashSet<>();
        private final Set<String> certificates = new LinkedHashSet<>();
        private final Set<String> notices = new LinkedHashSet<>();

        @Override
        public void note(Event event) {
            switch (event) {
                case ResidentEvent of -> note(of);
                case CardEvent of -> note(of);
                case CertificateEvent of -> note(of);
                case NoticeEvent.Sent sent -> add(residents, sent.resident());
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
            List<String> concerned = concerned(connection);
            if (!concerned.isEmpty()) {
                run(connection, change, concerned, 2);
            }
        }

        private List<String> concerned(Connection connection) throws SQLException {
            if (cards.isEmpty() && certificates.isEmpty() && notices.isEmpty()) {
                return List.copyOf(residents);
            }
            try (PreparedStatement select = connection.prepareStatement(CONCERNED)) {
                int parameter = 0;
                for (Set<String> ids : List.of(cards, certificates, notices, residents)) {
                    select.setArray(++parameter, connection.createArrayOf("text", ids.toArray()));
                }
                return read(select);
            }
        }
    }
}
