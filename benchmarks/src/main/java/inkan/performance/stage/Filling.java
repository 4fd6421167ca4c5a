package inkan.performance.stage;

import com.zaxxer.hikari.HikariDataSource;
import inkan.log.append.LogImport;
import inkan.log.append.NewEvent;
import inkan.performance.lab.Database;
import inkan.performance.lab.Progress;
import inkan.performance.town.Row;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;

/** Fills a new log by the program's bulk import. */
public final class Filling {
    private static final int TOLD_EVERY = 1_000_000;

    private Filling() {}

    /** Imports them all. */
    public static void fill(Database database, Iterator<Row> rows) throws Exception {
        try (HikariDataSource pool = database.programsPool(2)) {
            new LogImport(pool).importAll(events(rows), imported -> {
                if (imported % TOLD_EVERY == 0) {
                    Progress.say("%,d events imported", imported);
                }
            });
        }
    }

    private static Iterator<NewEvent> events(Iterator<Row> rows) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public NewEvent next() {
                Row row = rows.next();
                return new NewEvent(
                        row.stream(),
                        row.sequence(),
                        row.streamType(),
                        row.eventId(),
                        Instant.EPOCH.plus(row.recordedAt(), ChronoUnit.MICROS),
                        row.name(),
                        row.revision(),
                        row.payload(),
                        row.metadata());
            }
        };
    }
}
