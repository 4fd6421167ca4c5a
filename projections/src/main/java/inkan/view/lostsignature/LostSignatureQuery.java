package inkan.view.lostsignature;

import inkan.rule.Cites;
import inkan.value.CardId;
import inkan.value.Carrier;
import inkan.value.MunicipalityCode;
import inkan.value.RegisterReference;
import inkan.value.ResidentId;
import inkan.value.SerialNumber;
import inkan.view.Page;
import inkan.view.Row;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers who has lost a signature certificate and not applied again, municipality by municipality. */
@Cites(
        id = "C-5",
        source = "S0 S1 S4",
        en = "A list shows who has lost a signature certificate by a change of attributes and not applied again.",
        ja = "氏名・住所等の変更により署名用電子証明書を失い、まだ再申請していない人を一覧に示す。")
public class LostSignatureQuery {
    private final JdbcClient sql;

    public LostSignatureQuery(JdbcClient sql) {
        this.sql = sql;
    }

    /** One page of the list of a municipality, longest lost first. */
    public List<LostSignature> in(MunicipalityCode municipality, Page page) {
        return sql.sql("""
                        select * from view_lost_signature
                         where municipality = ? and (lost_on, serial) > (?, ?)
                         order by lost_on, serial
                         limit ?""")
                .param(municipality.value())
                .param(page.after().day())
                .param(page.after().entry())
                .param(page.limit())
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
