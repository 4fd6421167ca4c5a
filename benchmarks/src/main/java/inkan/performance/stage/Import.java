package inkan.performance.stage;

import inkan.performance.lab.BinaryRows;
import inkan.performance.lab.Database;
import inkan.performance.lab.LabVault;
import inkan.performance.town.Row;
import inkan.performance.town.Town;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;

/** Bulk import beside PostgreSQL's COPY of the same rows into a table with the same checks and indexes. */
public final class Import implements Stage {
    private static final String TABLE = "copied_event";

    @Override
    public String name() {
        return "import";
    }

    @Override
    public void measure(Lab lab) throws Exception {
        Town town = Town.of(lab.template(), lab.size().imported);
        List<Row> rows = new ArrayList<>();
        Database sealing = lab.server().create("sealing");
        try (var keys = new LabVault(sealing)) {
            town.rows(keys.vault()).forEachRemaining(rows::add);
        } finally {
            lab.server().drop("sealing");
        }
        BinaryRows built = BinaryRows.of(rows.iterator(), 1, rows.size());
        for (int round = 0; round <= lab.size().rounds; round++) {
            double copied = copy(lab, built);
            double imported = importRows(lab, rows);
            if (round > 0) { // the first one warms
                lab.results().add("import.copy", copied);
                lab.results().add("import.log", imported);
            }
        }
    }

    /** In one transaction, built before. */
    private static double copy(Lab lab, BinaryRows built) throws Exception {
        Database database = lab.server().create("copied");
        database.run("create table " + TABLE + " (like log_event including indexes including constraints)");
        lab.server().checkpoint();
        try (Connection connection = database.connect()) {
            long begun = System.nanoTime();
            built.copyInto(TABLE, connection);
            return built.rows() / ((System.nanoTime() - begun) / 1e9);
        } finally {
            lab.server().drop("copied");
        }
    }

    private static double importRows(Lab lab, List<Row> rows) throws Exception {
        Database database = lab.server().create("imported");
        lab.server().checkpoint();
        try {
            long begun = System.nanoTime();
            Filling.fill(database, rows.iterator());
            return rows.size() / ((System.nanoTime() - begun) / 1e9);
        } finally {
            lab.server().drop("imported");
        }
    }
}
