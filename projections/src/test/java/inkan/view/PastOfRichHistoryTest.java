package inkan.view;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.event.Event;
import inkan.postgres.FreshDatabase;
import inkan.view.fold.FoldedRows;
import inkan.view.fold.LogInMemory;
import inkan.view.fold.ViewReader;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every kind of event there is, once at least: folded by itself a stream gives the rows that the views have. */
class PastOfRichHistoryTest {
    @Test
    void at_every_position_a_stream_gives_the_rows_of_the_views_whatever_happened_in_it()
            throws SQLException, InterruptedException {
        DataSource source =
                FreshDatabase.migrated("classpath:db/migration/views").program();
        var sql = JdbcClient.create(source);
        var log = new LogInMemory();
        try (var reader = new ViewReader(source, log, AllViews.VIEWS, 1, 10_000)) {
            for (Event event : RichHistory.EVENTS) {
                log.append(event);
                reader.catchUp();
                String stream = event.stream().value();

                assertThat(FoldedRows.of(log.of(stream, log.head())))
                        .as("%s at %d", stream, log.head())
                        .isEqualTo(FoldedRows.stored(sql, stream));
            }
        }
    }
}
