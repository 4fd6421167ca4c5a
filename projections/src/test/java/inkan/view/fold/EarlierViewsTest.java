package inkan.view.fold;

import static inkan.view.Facts.*;
import static org.assertj.core.api.Assertions.assertThat;

import inkan.postgres.FreshDatabase;
import inkan.view.AllViews;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Views that an earlier program has folded, without the lists of what is to be done. */
class EarlierViewsTest {
    private static final String VIEWS = "classpath:db/migration/views";

    private final FreshDatabase database = FreshDatabase.empty();
    private final LogInMemory log = new LogInMemory();

    @Test
    void a_rebuild_that_tells_them_the_rest_begins_by_itself() throws Exception {
        log.append(registered(HANAKO, SETAGAYA));
        log.append(appliedFor(CARD, HANAKO));
        migrateTo("101");
        JdbcClient.create(database.owner())
                .sql("update views.view_progress set position = 2")
                .update();

        database.migrate(VIEWS);

        var rebuild = new Rebuild(database.program(), log, AllViews.VIEWS);
        assertThat(rebuild.underWay()).isPresent();
        assertThat(rebuild.run(progress -> {})).isTrue();
        assertThat(rebuild.underWay()).isEmpty();
        assertThat(JdbcClient.create(database.program())
                        .sql("select work from view_open_work")
                        .query(String.class)
                        .list())
                .containsExactly("card-1,CARD_ISSUE");
    }

    @Test
    void where_nothing_was_folded_there_is_nothing_to_be_told() throws Exception {
        migrateTo("101");

        database.migrate(VIEWS);

        assertThat(new Rebuild(database.program(), log, AllViews.VIEWS).underWay())
                .isEmpty();
    }

    private void migrateTo(String version) {
        Flyway.configure()
                .dataSource(database.owner())
                .locations(VIEWS, "classpath:db/migration/rights")
                .placeholders(Map.of("program", FreshDatabase.server().program().user()))
                .target(version)
                .load()
                .migrate();
    }
}
