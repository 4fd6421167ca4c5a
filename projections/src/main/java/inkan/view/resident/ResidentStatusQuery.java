package inkan.view.resident;

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
        return ResidentStatus.of(ResidentRow.TABLE.reader().read(row));
    }
}
