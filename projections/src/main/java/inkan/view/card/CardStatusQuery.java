package inkan.view.card;

import inkan.card.ApplicationKind;
import inkan.card.CardState;
import inkan.card.VoidingCause;
import inkan.policy.Bound;
import inkan.value.CardId;
import inkan.value.Carrier;
import inkan.value.CertificateKind;
import inkan.value.MunicipalityCode;
import inkan.value.PinKind;
import inkan.value.ResidentId;
import inkan.value.SerialNumber;
import inkan.view.Row;
import inkan.view.card.CardStatus.Application;
import inkan.view.card.CardStatus.End;
import inkan.view.card.CardStatus.Loaded;
import inkan.view.card.CardStatus.Pin;
import inkan.view.card.CardStatus.Withheld;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers how cards stand. */
public class CardStatusQuery {
    /** One statement, so that all parts are of one position. */
    private static final String SELECT = """
            select card.*, holder.municipality,
                   array(select concat_ws(' ', pin, mistakes, locked) from view_card_pin pin
                          where pin.card = card.card) as pins,
                   array(select concat_ws(' ', carrier, kind, serial) from view_card_slot slot
                          where slot.card = card.card) as slots,
                   array(select concat_ws(' ', kind, rule) from view_card_withheld withheld
                          where withheld.card = card.card) as withheld
              from view_card card join view_resident holder on holder.resident = card.resident
            """;

    private final JdbcClient sql;

    public CardStatusQuery(JdbcClient sql) {
        this.sql = sql;
    }

    /** The status of a card; empty where none is known by that identifier. */
    public Optional<CardStatus> of(CardId card) {
        return sql.sql(SELECT + "where card.card = ?")
                .param(card.value())
                .query((columns, number) -> read(new Row(columns)))
                .optional();
    }

    /** All cards of a resident by the day of application. */
    public List<CardStatus> of(ResidentId resident) {
        return sql.sql(SELECT + "where card.resident = ? order by card.accepted_on, card.card")
                .param(resident.value())
                .query((columns, number) -> read(new Row(columns)))
                .list();
    }

    private static CardStatus read(Row row) throws SQLException {
        return new CardStatus(
                row.value("card", CardId::new),
                row.value("resident", ResidentId::new),
                row.value("municipality", MunicipalityCode::new),
                row.value("state", CardState::valueOf),
                application(row),
                row.columns().getBoolean("face_authentication"),
                row.dayIfAny("issued_on"),
                row.dayIfAny("expires_on"),
                row.valueIfAny("bound_by", Bound::valueOf),
                row.values("withheld", CardStatusQuery::withheld).stream()
                        .sorted(Comparator.comparing(Withheld::kind))
                        .toList(),
                pins(row),
                row.values("slots", CardStatusQuery::loaded).stream()
                        .sorted(Comparator.comparing(Loaded::carrier).thenComparing(Loaded::kind))
                        .toList(),
                row.dayIfAny("suspended_on"),
                end(row),
                row.position());
    }

    private static Application application(Row row) throws SQLException {
        return new Application(
                row.value("application", ApplicationKind::valueOf),
                row.day("accepted_on"),
                Set.copyOf(row.values("without", CertificateKind::valueOf)),
                row.columns().getBoolean("express"),
                row.columns().getInt("fee_yen"),
                row.valueIfAny("replaces", CardId::new));
    }

    private static @Nullable End end(Row row) throws SQLException {
        VoidingCause cause = row.valueIfAny("void_cause", VoidingCause::valueOf);
        return cause == null ? null : new End(cause, row.day("voided_on"));
    }

    private static List<Pin> pins(Row row) throws SQLException {
        List<Pin> set = row.values("pins", CardStatusQuery::pin);
        return Arrays.stream(PinKind.values())
                .map(kind ->
                        set.stream().filter(pin -> pin.kind() == kind).findAny().orElse(new Pin(kind, false, 0, false)))
                .toList();
    }

    private static Pin pin(String text) {
        String[] parts = text.split(" ", -1);
        return new Pin(PinKind.valueOf(parts[0]), true, Integer.parseInt(parts[1]), parts[2].equals("t"));
    }

    private static Loaded loaded(String text) {
        String[] parts = text.split(" ", -1);
        return new Loaded(Carrier.valueOf(parts[0]), CertificateKind.valueOf(parts[1]), new SerialNumber(parts[2]));
    }

    private static Withheld withheld(String text) {
        String[] parts = text.split(" ", -1);
        return new Withheld(CertificateKind.valueOf(parts[0]), parts[1]);
    }
}
