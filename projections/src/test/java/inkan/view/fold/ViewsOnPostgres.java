package inkan.view.fold;

import inkan.postgres.FreshDatabase;
import inkan.view.AllViews;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A database with empty views, and what its tables hold.
 *
 * @param source connections as the program has them
 */
record ViewsOnPostgres(DataSource source, JdbcClient sql) {
    static ViewsOnPostgres fresh() {
        DataSource source =
                FreshDatabase.migrated("classpath:db/migration/views").program();
        return new ViewsOnPostgres(source, JdbcClient.create(source));
    }

    ViewReader reader(EventLog log, int batch) {
        return new ViewReader(source, log, AllViews.VIEWS, batch, 1_000);
    }

    /** All rows of all views, as text. */
    Map<String, List<String>> rows() {
        Map<String, List<String>> rows = new HashMap<>();
        for (String table : AllViews.VIEWS.tables()) {
            rows.put(table, texts("select to_jsonb(t)::text from " + table + " t order by 1"));
        }
        return rows;
    }

    List<String> texts(String select) {
        return sql.sql(select).query(String.class).list();
    }

    long position() {
        return sql.sql("select position from view_progress").query(Long.class).single();
    }

    /** View, stream and position of each dead letter. */
    List<String> deadLetters() {
        return texts("select view || ' ' || stream || ' ' || position from view_dead_letter order by position, view");
    }

    /** The definitions of all indexes and constraints of the tables that people read. */
    List<String> shape() {
        return texts("""
                select indexdef from pg_indexes where schemaname = 'views'
                union all
                select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint
                 where connamespace = 'views'::regnamespace
                union all
                select relname || ' ' || array_to_string(reloptions, ' ') from pg_class
                 where relnamespace = 'views'::regnamespace and reloptions is not null
                order by 1""");
    }
}
