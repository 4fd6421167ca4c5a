package inkan.view.asof;

import inkan.value.CardId;
import inkan.value.ResidentId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds certificates by the view's indexes. Rows come and never go, so what is known of today is known of the past; what the
 * view does not have yet stands in the card's own stream.
 */
record Subjects(JdbcClient sql) {
    List<String> certificatesOf(CardId card) {
        return sql.sql("select serial from view_certificate where card = ?")
                .param(card.value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    List<String> certificatesOf(ResidentId resident) {
        return sql.sql("select serial from view_certificate where resident = ?")
                .param(resident.value())
                .query((row, number) -> row.getString(1))
                .list();
    }
}
