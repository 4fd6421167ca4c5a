package inkan.faults;

import inkan.view.AllViews;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Holds the views against the log: the tally of every stream, and all tables against the same made anew. */
record ViewsAudit(Server server) {

    private static final List<String> TABLES = Stream.concat(AllViews.VIEWS.tables().stream(), Stream.of("view_tally"))
            .toList();
    private static final int PATIENCE_SECONDS = 60;

    /** Makes the table of the tally where the program's views are. */
    void prepare() throws SQLException {
        try (Connection connection = server.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(TallyView.CREATE);
            statement.execute(
                    "alter table views.view_tally owner to " + server.program().user());
        }
    }

    /** @throws Violation where a view has left out an event or taken one twice, up to where the views are */
    void settle() throws SQLException {
        long wrong = ask(TallyView.WRONG);
        Violation.unless(wrong == 0, "The views have left out events, or taken them twice, in %d streams", wrong);
        Violation.unless(ask("select count(*) from views.view_dead_letter") == 0, "There are dead letters");
    }

    /** With the callers at rest: has the views made anew and compares. */
    void compareWithRebuild(NodeProcess node) throws Exception {
        awaitHead();
        settle();
        Map<String, String> before = digests();
        node.order("rebuild", "rebuilding");
        node.awaitTold("rebuilt");
        Violation.unless(before.equals(digests()), "Live %s, rebuilt %s", before, digests());
        settle();
    }

    private void awaitHead() throws SQLException, InterruptedException {
        for (int i = 0; i < PATIENCE_SECONDS * 10; i++) {
            if (ask("select (select position from log_head) - (select position from views.view_progress)") == 0) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new Violation("The views have not come to the head within " + PATIENCE_SECONDS + " seconds");
    }

    private Map<String, String> digests() throws SQLException {
        var digests = new LinkedHashMap<String, String>();
        try (Connection connection = server.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                try (var row = statement.executeQuery(
                        "select count(*) || ' ' || coalesce(md5(string_agg(t::text, ',' order by t::text)), '') from views.%s t"
                                .formatted(table))) {
                    row.next();
                    digests.put(table, row.getString(1));
                }
            }
        }
        return digests;
    }

    private long ask(String question) throws SQLException {
        try (Connection connection = server.dataSource().getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }
}
