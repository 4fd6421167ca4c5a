package inkan.view.correction;

import inkan.value.CorrectionId;
import inkan.value.MunicipalityCode;
import inkan.view.Page;
import inkan.view.Row;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers which corrections somebody has to decide about, and how one stands. */
public class CorrectionQuery {
    private final JdbcClient sql;

    public CorrectionQuery(JdbcClient sql) {
        this.sql = sql;
    }

    /** The status of a correction; empty where none is known by that identifier. */
    public Optional<CorrectionStatus> of(CorrectionId correction) {
        return sql.sql("select * from view_correction where correction = ?")
                .param(correction.value())
                .query((columns, number) -> read(new Row(columns)))
                .optional();
    }

    /** One page of those that a municipality asked for and nobody has decided about, longest pending first. */
    public List<CorrectionStatus> pending(MunicipalityCode municipality, Page page) {
        return sql.sql("""
                        select * from view_correction
                         where municipality = :municipality and state = 'REQUESTED'
                           and (asked_on, correction) > (:day, :entry)
                         order by asked_on, correction
                         limit :limit""")
                .param("municipality", municipality.value())
                .param("day", page.after().day())
                .param("entry", page.after().entry())
                .param("limit", page.limit())
                .query((columns, number) -> read(new Row(columns)))
                .list();
    }

    private static CorrectionStatus read(Row row) throws SQLException {
        CorrectionRow correction = CorrectionRow.read(row);
        CorrectionRow.Asked asked = correction.asked();
        CorrectionRow.Decision decision = correction.decision();
        return new CorrectionStatus(
                asked.correction(),
                asked.kind(),
                asked.resident(),
                asked.corrected(),
                asked.sequence(),
                asked.ground(),
                asked.reference(),
                asked.expiresOn(),
                asked.boundBy(),
                asked.kind() == CorrectionKind.PERSONAL_DATA ? asked.minor() : null,
                asked.kind() == CorrectionKind.GUARDIANSHIP ? asked.adultWard() : null,
                asked.municipality(),
                asked.by(),
                asked.on(),
                correction.state(),
                decision == null ? null : decision.declined(),
                decision == null ? null : decision.by(),
                decision == null ? null : decision.on(),
                correction.position());
    }
}
