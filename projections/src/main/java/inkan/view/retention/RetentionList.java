package inkan.view.retention;

import inkan.card.CardEvent;
import inkan.certificate.CertificateEvent;
import inkan.event.Event;
import inkan.personal.RetentionClass;
import inkan.resident.ResidentEvent;
import inkan.resident.destruction.Retention;
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
 * Derives until when the personal data of each resident is kept: as {@link inkan.resident.destruction.RetentionRule} asks,
 * from what the resident, the cards and the certificates say as they stand. A certificate of a former card is in nobody's
 * way: {@link Retention#LAST_FORMER_EXPIRY}.
 */
public final class RetentionList implements Derivation {
    private static final int AT_A_TIME = 5_000;

    private static final String CONCERNED = """
            select each.resident from unnest(?) as given (card)
             cross join lateral (select resident from view_card where card = given.card offset 0) as each
            union
            select each.resident from unnest(?) as given (serial)
             cross join lateral (select resident from view_certificate where serial = given.serial offset 0) as each
            union select unnest(?)""";

    private static final String TAKE_OFF = "delete from view_retention where resident = any (?)";

    /** Row by row through the indexes: offset 0 keeps the parts apart, as in the list of lost signature certificates. */
    private static final String PUT_ON =
            """
            insert into view_retention (resident, municipality, over_since, asked_by, asked_on)
            select holder.resident, holder.municipality,
                   (greatest(cards.last, certificates.last, holder.ended_on, date '%s') + 1 + interval '%s')::date,
                   holder.destruction_asked_by, holder.destruction_asked_on
              from unnest(?) as given (resident)
             cross join lateral (select * from view_resident where resident = given.resident offset 0) as holder
             cross join lateral (select max(expires_on) as last, coalesce(bool_or(state = 'APPLIED'), false) as pending
                                   from view_card where resident = holder.resident) as cards
             cross join lateral (select max(expires_on) as last
                                   from view_certificate where resident = holder.resident and card is not null)
                   as certificates
             where holder.destroyed_at is null and not cards.pending
               and coalesce(cards.last, certificates.last, holder.ended_on) is not null""".formatted(Retention.LAST_FORMER_EXPIRY, RetentionClass.ISSUANCE_RECORD.keptFor());

    private static final String NEXT =
            "select resident from view_resident where resident > ? order by resident limit " + AT_A_TIME;

    @Override
    public String name() {
        return "retention";
    }

    @Override
    public String table() {
        return "view_retention";
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
        change(connection, PUT_ON, residents);
        return residents.isEmpty() ? Optional.empty() : Optional.of(residents.getLast());
    }

    private static void change(Connection connection, String sql, List<String> residents) throws SQLException {
        if (!residents.isEmpty()) {
            try (PreparedStatement change = connection.prepareStatement(sql)) {
                change.setArray(1, connection.createArrayOf("text", residents.toArray()));
                change.executeUpdate();
            }
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

    private static final class Batch implements Derivation.Batch {
        private final Set<String> residents = new LinkedHashSet<>();
        private final Set<String> cards = new LinkedHashSet<>();
        private final Set<String> certificates = new LinkedHashSet<>();

        @Override
        public void note(Event event) {
            switch (event) {
                case ResidentEvent.MovedIn moved -> add(residents, moved.resident());
                case ResidentEvent.EntitlementEnded ended -> add(residents, ended.resident());
                case ResidentEvent.DestructionRequested requested -> add(residents, requested.resident());
                case ResidentEvent.DestructionDeclined declined -> add(residents, declined.resident());
                case ResidentEvent.PersonalDataDestroyed destroyed -> add(residents, destroyed.resident());
                case CardEvent.AppliedFor applied -> add(residents, applied.resident());
                case CardEvent.Issued issued -> add(cards, issued.card());
                case CardEvent.Voided voided -> add(cards, voided.card());
                case CardEvent.ValidityExtended extended -> add(cards, extended.card());
                case CardEvent.ExpiryCorrected corrected -> add(cards, corrected.card());
                case CertificateEvent.Issued issued -> add(residents, issued.resident());
                case CertificateEvent.ExpiryCorrected corrected -> add(certificates, corrected.serial());
                default -> {}
            }
        }

        private static void add(Set<String> ids, TextValue id) {
            ids.add(id.value());
        }

        @Override
        public void write(Connection connection) throws SQLException {
            if (residents.isEmpty() && cards.isEmpty() && certificates.isEmpty()) {
                return;
            }
            List<String> concerned;
            try (PreparedStatement select = connection.prepareStatement(CONCERNED)) {
                select.setArray(1, connection.createArrayOf("text", cards.toArray()));
                select.setArray(2, connection.createArrayOf("text", certificates.toArray()));
                select.setArray(3, connection.createArrayOf("text", residents.toArray()));
                concerned = read(select);
            }
            change(connection, TAKE_OFF, concerned);
            change(connection, PUT_ON, concerned);
        }
    }
}
