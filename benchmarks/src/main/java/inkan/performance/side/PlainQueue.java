package inkan.performance.side;

import inkan.performance.lab.Database;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The floor under notices: a table as a queue, as jobs are often written. Workers take rows with {@code for update skip
 * locked}, mark them as sent, write a line for each, and commit. Nothing is decided, kept as history or withdrawn.
 */
public final class PlainQueue {
    private static final String TABLE = """
            create table plain_notice (
                notice       text primary key,
                municipality text not null,
                resident     text not null,
                due_on       date not null,
                expires_on   date not null,
                state        text not null
            )""";

    private static final String INDEX =
            "create index plain_notice_due on plain_notice (due_on, municipality, notice) where state = 'DUE'";

    private static final String TAKE = """
            update plain_notice set state = 'SENT'
             where notice in (select notice from plain_notice
                               where state = 'DUE' and due_on between ? and ?
                               order by due_on, municipality, notice limit ? for update skip locked)
            returning notice, municipality, resident, expires_on""";

    private final Database database;

    /** Makes the table of what is due in a database that has the program's queue. */
    public PlainQueue(Database database) throws SQLException {
        this.database = database;
        database.run(
                "drop table if exists plain_notice",
                TABLE,
                "insert into plain_notice select notice, municipality, resident, due_on, expires_on, state"
                        + " from views.view_notice_queue",
                INDEX,
                "vacuum analyze plain_notice");
    }

    /**
     * Takes and writes all that is due in a period.
     *
     * @param batch how many a worker takes at a time
     * @return how many there were
     */
    public long send(LocalDate from, LocalDate to, int workers, int batch, Path directory) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(workers)) {
            List<Callable<Long>> all = new ArrayList<>();
            for (int worker = 0; worker < workers; worker++) {
                Path file = directory.resolve("plain-" + worker + ".csv");
                all.add(() -> send(from, to, batch, file));
            }
            long sent = 0;
            for (Future<Long> one : threads.invokeAll(all)) {
                sent += one.get();
            }
            return sent;
        }
    }

    private long send(LocalDate from, LocalDate to, int batch, Path file) throws SQLException, IOException {
        try (Connection connection = database.connect();
                PreparedStatement take = connection.prepareStatement(TAKE);
                FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            connection.setAutoCommit(false);
            take.setObject(1, from);
            take.setObject(2, to);
            take.setInt(3, batch);
            long sent = 0;
            while (true) {
                var lines = new StringBuilder();
                int taken = 0;
                try (ResultSet row = take.executeQuery()) {
                    for (; row.next(); taken++) {
                        lines.append(row.getString(1))
                                .append(',')
                                .append(row.getString(2))
                                .append(',');
                        lines.append(row.getString(3))
                                .append(',')
                                .append(row.getString(4))
                                .append("\r\n");
                    }
                }
                out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
                connection.commit();
                if (taken == 0) {
                    channel.force(true);
                    return sent;
                }
                sent += taken;
            }
        }
    }
}
