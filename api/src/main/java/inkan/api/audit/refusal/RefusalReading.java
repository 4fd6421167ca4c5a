package inkan.api.audit.refusal;

import inkan.api.audit.refusal.RefusalAsked.By;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the counts. Those of other nodes are there after a few seconds, those of this one at once. */
public record RefusalReading(JdbcClient sql, RefusalCounts counts) {
    private static final String ASKED = """
             from jobs.refusal_count where day between ? and ?
              and (?::text is null or municipality = ?) and (?::text is null or command = ?)
              and (?::text is null or rule = ?)""";

    /** The counts asked for. */
    public RefusalAnswer read(RefusalAsked asked) {
        counts.flush();
        long total = of("select coalesce(sum(count), 0)" + ASKED, asked)
                .query(Long.class)
                .single();
        List<RefusalAnswer.Count> found = of(
                        "select " + columns(asked) + ", sum(count)" + ASKED + " group by " + columns(asked)
                                + " order by sum(count) desc, " + columns(asked) + " limit ?",
                        asked)
                .param(asked.limit())
                .query((row, number) -> new RefusalAnswer.Count(
                        asked.by().contains(By.DAY) ? row.getObject("day", LocalDate.class) : null,
                        asked.by().contains(By.MUNICIPALITY) ? row.getString("municipality") : null,
                        asked.by().contains(By.COMMAND) ? row.getString("command") : null,
                        asked.by().contains(By.RULE) ? row.getString("rule") : null,
                        asked.by().contains(By.RULE) ? row.getString("name") : null,
                        row.getLong("sum")))
                .list();
        return new RefusalAnswer(total, found);
    }

    private static String columns(RefusalAsked asked) {
        return asked.by().stream()
                .flatMap(by -> switch (by) {
                    case DAY -> Stream.of("day");
                    case MUNICIPALITY -> Stream.of("municipality");
                    case COMMAND -> Stream.of("command");
                    case RULE -> Stream.of("rule", "name");
                })
                .collect(Collectors.joining(", "));
    }

    private JdbcClient.StatementSpec of(String statement, RefusalAsked asked) {
        String municipality =
                asked.municipality() == null ? null : asked.municipality().value();
        return sql.sql(statement)
                .param(asked.from())
                .param(asked.to())
                .param(municipality)
                .param(municipality)
                .param(asked.command())
                .param(asked.command())
                .param(asked.rule())
                .param(asked.rule());
    }
}
