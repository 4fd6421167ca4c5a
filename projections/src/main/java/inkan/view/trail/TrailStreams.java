package inkan.view.trail;

import inkan.value.CardId;
import inkan.value.ResidentId;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which streams of the log the history of a card or a resident is in, as the views know. */
public record TrailStreams(JdbcClient sql) {
    private static final String OF_CARD =
            """
            select serial from view_certificate where card = :card
            union all
            select inquiry from view_inquiry
             where resident = (select resident from view_card where card = :card) and card = :card
            union all
            select correction from view_correction
             where resident = (select resident from view_card where card = :card)
               and (corrected = :card or corrected in (select serial from view_certificate where card = :card))""";
    private static final String OF_RESIDENT =
            """
            select unnest(cards) from view_resident where resident = :resident
            union all select card from view_card where resident = :resident
            union all select serial from view_certificate where resident = :resident
            union all select inquiry from view_inquiry where resident = :resident
            union all select notice from view_notice where resident = :resident
            union all select correction from view_correction where resident = :resident""";

    /** The card's own, those of all certificates ever issued through it, of inquiries about it and of corrections of these. */
    public Set<String> of(CardId card) {
        Set<String> streams = new HashSet<>(
                sql.sql(OF_CARD).param("card", card.value()).query(String.class).list());
        streams.add(card.value());
        return streams;
    }

    /** The resident's own, and those of all cards, certificates, inquiries, notices and corrections. */
    public Set<String> of(ResidentId resident) {
        Set<String> streams = new HashSet<>(sql.sql(OF_RESIDENT)
                .param("resident", resident.value())
                .query(String.class)
                .list());
        streams.add(resident.value());
        return streams;
    }
}
