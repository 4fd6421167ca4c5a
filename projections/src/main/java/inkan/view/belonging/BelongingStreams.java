package inkan.view.belonging;

import inkan.value.CardId;
import inkan.value.ResidentId;
import inkan.view.Row;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds the streams of the log that belong to a card or to a resident, as far as the views have come. */
public final class BelongingStreams {

    private static final String OF_A_CARD = """
            select card as stream from view_card where card = :id
            union all select serial from view_certificate where card = :id
            """;

    private static final String OF_A_RESIDENT = """
            select resident as stream from view_resident where resident = :id
            union all select card from view_card where resident = :id
            union all select serial from view_certificate where resident = :id
            union all select inquiry from view_inquiry where resident = :id
            union all select notice from view_notice where resident = :id
            union all select correction from view_correction where resident = :id
            """;

    private static final String ABOUT_A_CARD = """
            select card as stream from view_card where card = :id
            union all select serial from view_certificate where card = :id
            union all select inquiry from view_inquiry
             where resident = (select resident from view_card where card = :id) and card = :id
            union all select correction from view_correction
             where resident = (select resident from view_card where card = :id)
               and (corrected = :id or corrected in (select serial from view_certificate where card = :id))
            """;

    private final JdbcClient sql;

    public BelongingStreams(JdbcClient sql) {
        this.sql = sql;
    }

    /** A card and its certificates, those that a phone carries left out; none where there is no such card. */
    public List<String> of(CardId card) {
        return streams(OF_A_CARD, card.value());
    }

    /** The same, with inquiries about the card and corrections of these. */
    public List<String> about(CardId card) {
        return streams(ABOUT_A_CARD, card.value());
    }

    /** A resident with all cards, certificates, inquiries, notices and corrections; none where there is no such resident. */
    public List<String> of(ResidentId resident) {
        return streams(OF_A_RESIDENT, resident.value());
    }

    private List<String> streams(String select, String identifier) {
        return sql.sql(select)
                .param("id", identifier)
                .query((columns, number) -> new Row(columns).value("stream", stream -> stream))
                .list();
    }
}
