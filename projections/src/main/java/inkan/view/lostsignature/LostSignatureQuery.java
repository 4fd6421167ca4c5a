package inkan.view.lostsignature;

import inkan.rule.Cites;
import inkan.value.CardId;
import inkan.value.Carrier;
import inkan.value.MunicipalityCode;
import inkan.value.RegisterReference;
import inkan.value.ResidentId;
import inkan.value.SerialNumber;
import inkan.view.Row;
import inkan.view.lostsignature.LostSignature.Place;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers who has lost a signature certificate and not applied again, municipality by municipality. */
@Cites(
        id = "C-5",
        source = "S0 S1 S4",
        en = "A list shows who has lost a signature certificate by a change of attributes and not applied again.",
        ja = "氏名・住所等の変更により署名用電子証明書を失い、まだ再申請していない人を一覧に示す。")
public class LostSignatureQuery {
    /** The most entries that one answer holds. */
    public static final int MOST = 1_000;

    /** Before every place there is: serial numbers begin with a letter, so none is empty. */
    private static final LocalDate BEFORE_ALL = LocalDate.of(1, 1, 1);

    private final JdbcClient sql;

    public LostSignatureQuery(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * One page of the list of a municipality, longest lost first.
     *
     * @param after the place of the last entry already seen; empty for the first page
     * @param limit how many entries at most, from 1 to {@link #MOST}
     * @throws IllegalArgumentException where the limit is out of these bounds
     */
    public List<LostSignature> in(MunicipalityCode municipality, Optional<Place> after, int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit must be from 1 to " + MOST);
        }
        return sql.sql("""
                        select * from view_lost_signature
                         where municipality = ? and (lost_on, serial) > (?, ?)
                         order by lost_on, serial
                         limit ?""")
                .param(municipality.value())
                .param(after.map(Place::lostOn).orElse(BEFORE_ALL))
                .param(after.map(place -> place.serial().value()).orElse(""))
                .param(limit)
                .query((columns, number) -> read(new Row(columns)))
                .list();
    }

    private static LostSignature read(Row row) throws SQLException {
        return new LostSignature(
                row.value("resident", ResidentId::new),
                row.value("card", CardId::new),
                row.value("serial", SerialNumber::new),
                row.value("carrier", Carrier::valueOf),
                row.valueIfAny("reference", RegisterReference::new),
                row.day("effective_on"),
                row.day("lost_on"),
                row.value("municipality", MunicipalityCode::new),
                row.position());
    }
}
