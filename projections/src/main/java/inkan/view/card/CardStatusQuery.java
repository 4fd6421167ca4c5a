package inkan.view.card;

import inkan.card.CardEvent;
import inkan.value.CardId;
import inkan.value.MunicipalityCode;
import inkan.value.PinKind;
import inkan.value.ResidentId;
import inkan.view.Row;
import inkan.view.card.CardStatus.Application;
import inkan.view.card.CardStatus.Loaded;
import inkan.view.card.CardStatus.Pin;
import inkan.view.card.CardStatus.Withheld;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers how cards stand. */
public class CardStatusQuery {
    private static final String SELECT = """
            select card.*, holder.municipality
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
        CardRow card = CardRow.read(row);
        CardRow.Validity validity = card.validity();
        return new CardStatus(
                card.applied().card(),
                card.applied().resident(),
                row.value("municipality", MunicipalityCode::new),
                card.state(),
                application(card.applied()),
                card.faceAuthentication(),
                validity == null ? null : validity.issuedOn(),
                validity == null ? null : validity.expiresOn(),
                validity == null ? null : validity.boundBy(),
                withheld(card),
                pins(card),
                slots(card),
                card.suspendedOn(),
                card.end(),
                card.position());
    }

    private static Application application(CardEvent.AppliedFor applied) {
        return new Application(
                applied.kind(),
                applied.acceptedOn(),
                applied.without(),
                applied.express(),
                applied.feeYen(),
                applied.replaces());
    }

    private static List<Withheld> withheld(CardRow card) {
        return card.withheld().entrySet().stream()
                .map(withheld -> new Withheld(withheld.getKey(), withheld.getValue()))
                .sorted(Comparator.comparing(Withheld::kind))
                .toList();
    }

    private static List<Pin> pins(CardRow card) {
        return Arrays.stream(PinKind.values())
                .map(kind -> {
                    PinSeen pin = card.pins().get(kind);
                    return pin == null
                            ? new Pin(kind, false, 0, false)
                            : new Pin(
                                    kind,
                                    true,
                                    pin.state().mistakes(),
                                    pin.state().locked());
                })
                .toList();
    }

    private static List<Loaded> slots(CardRow card) {
        return card.slots().entrySet().stream()
                .map(slot -> new Loaded(slot.getKey().carrier(), slot.getKey().kind(), slot.getValue()))
                .sorted(Comparator.comparing(Loaded::carrier).thenComparing(Loaded::kind))
                .toList();
    }
}
