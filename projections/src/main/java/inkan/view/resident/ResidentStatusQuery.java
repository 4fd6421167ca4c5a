package inkan.view.resident;

import inkan.resident.EndOfEntitlement;
import inkan.value.CardId;
import inkan.value.MunicipalityCode;
import inkan.value.Residence;
import inkan.value.ResidentId;
import inkan.view.Row;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers how a resident stands. */
public class ResidentStatusQuery {
    private final JdbcClient sql;

    public ResidentStatusQuery(JdbcClient sql) {
        this.sql = sql;
    }

    /** The status of a resident; empty where none is known by that identifier. */
    public Optional<ResidentStatus> of(ResidentId resident) {
        return sql.sql("select * from view_resident where resident = ?")
                .param(resident.value())
                .query((columns, number) -> read(new Row(columns)))
                .optional();
    }

    private static ResidentStatus read(Row row) throws SQLException {
        return new ResidentStatus(
                row.value("resident", ResidentId::new),
                row.value("municipality", MunicipalityCode::new),
                row.value("residence", Residence::valueOf),
                row.dayIfAny("stay_ends_on"),
                row.columns().getBoolean("adult_ward"),
                row.valueIfAny("end_of_entitlement", EndOfEntitlement::valueOf),
                row.dayIfAny("ended_on"),
                row.values("cards", CardId::new),
                row.position());
    }
}
