package inkan.view.lostsignature;

import inkan.card.CardEvent;
import inkan.certificate.CertificateEvent;
import inkan.certificate.RevocationReason;
import inkan.event.Event;
import inkan.resident.ResidentEvent;
import inkan.value.CertificateKind;
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
 * Derives the list of signature certificates lost by a change of attributes. A certificate is on it while its card is not
 * void, its holder is a resident, and no other signature certificate was issued on the card since. Events of one command
 * come in no particular order: what settles a certificate holds whether it comes before or after its loss.
 */
public final class LostSignatureList implements Derivation {
    private static final int AT_A_TIME = 5_000;

    private static final String TAKE_OFF =
            "delete from view_lost_signature where card = any (?) or resident = any (?) returning serial";

    /**
     * Row by row through the indexes: offset 0 keeps the parts apart. What the planner knows of tables that have just been
     * filled is not enough to be trusted with a join of all certificates.
     */
    private static final String PUT_ON = """
            insert into view_lost_signature (serial, resident, card, carrier, municipality, reference, effective_on,
                                             lost_on, position)
            select lost.serial, lost.resident, lost.card, lost.carrier, holder.municipality, lost.reference,
                   lost.effective_on, lost.ended_on, greatest(lost.position, holder.moved)
              from (select distinct serial from unnest(?) as each (serial)) given
             cross join lateral (select * from view_certificate where serial = given.serial offset 0) lost
             cross join lateral (select * from view_resident where resident = lost.resident offset 0) holder
              left join lateral (select state from view_card where card = lost.card offset 0) card on true
             where lost.kind = 'SIGNATURE' and lost.state = 'REVOKED' and lost.reason = 'AFFILIATION_CHANGED'
               and lost.card is not null
               and holder.end_of_entitlement is null
               and holder.destroyed_at is null
               and card.state is distinct from 'VOID'
               and lost.position > (select max(begun) from view_certificate
                                     where card = lost.card and kind = 'SIGNATURE')
            on conflict (serial) do update set municipality = excluded.municipality, position = excluded.position""";

    private static final String NEXT = """
            select serial from view_certificate
             where kind = 'SIGNATURE' and state = 'REVOKED' and reason = 'AFFILIATION_CHANGED' and serial > ?
             order by serial limit\s""" + AT_A_TIME;

    @Override
    public String name() {
        return "lost-signature";
    }

    @Override
    public String table() {
        return "view_lost_signature";
    }

    @Override
    public Derivation.Batch batch() {
        return new Batch();
    }

    @Override
    public Optional<String> deriveNext(Connection connection, String after) throws SQLException {
        List<String> serials = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(NEXT)) {
            select.setString(1, after);
            read(select, serials);
        }
        putOn(connection, serials);
        return serials.isEmpty() ? Optional.empty() : Optional.of(serials.getLast());
    }

    private static void putOn(Connection connection, List<String> serials) throws SQLException {
        if (!serials.isEmpty()) {
            try (PreparedStatement insert = connection.prepareStatement(PUT_ON)) {
                insert.setArray(1, connection.createArrayOf("text", serials.toArray()));
                insert.executeUpdate();
            }
        }
    }

    private static void read(PreparedStatement statement, List<String> serials) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                serials.add(rows.getString(1));
            }
        }
    }

    private static final class Batch implements Derivation.Batch {
        private final Set<String> lost = new LinkedHashSet<>();
        private final Set<String> cards = new LinkedHashSet<>();
        private final Set<String> residents = new LinkedHashSet<>();

        @Override
        public void note(Event event) {
            switch (event) {
                case CertificateEvent.Issued issued
                when issued.kind() == CertificateKind.SIGNATURE -> add(cards, issued.card());
                case CertificateEvent.AutoRevokedOnAttributeChange revoked -> add(lost, revoked.serial());
                case CertificateEvent.Revoked revoked
                when revoked.reason() == RevocationReason.AFFILIATION_CHANGED -> add(lost, revoked.serial());
                case CardEvent.Voided voided -> add(cards, voided.card());
                case ResidentEvent.MovedIn moved -> add(residents, moved.resident());
                case ResidentEvent.EntitlementEnded ended -> add(residents, ended.resident());
                case ResidentEvent.PersonalDataDestroyed destroyed -> add(residents, destroyed.resident());
                default -> {}
            }
        }

        private static void add(Set<String> ids, TextValue id) {
            ids.add(id.value());
        }

        @Override
        public void write(Connection connection) throws SQLException {
            List<String> serials = new ArrayList<>(lost);
            if (!cards.isEmpty() || !residents.isEmpty()) {
                try (PreparedStatement delete = connection.prepareStatement(TAKE_OFF)) {
                    delete.setArray(1, connection.createArrayOf("text", cards.toArray()));
                    delete.setArray(2, connection.createArrayOf("text", residents.toArray()));
                    read(delete, serials);
                }
            }
            putOn(connection, serials);
        }
    }
}
