package inkan.view.card;

import inkan.value.CardId;
import inkan.value.MunicipalityCode;
import inkan.value.ResidentId;
import inkan.view.Row;
import java.sql.SQLException;
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
        return CardStatus.of(CardRow.read(row), row.value("municipality", MunicipalityCode::new));
    }
}
