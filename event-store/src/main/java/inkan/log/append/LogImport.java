package inkan.log.append;

import inkan.log.append.LogConnection.Head;
import inkan.merkle.Frontier;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import javax.sql.DataSource;

/**
 * Takes events into the log in bulk, as they are: for the first load of a store, and for what is generated. They are copied
 * chunk by chunk under the lock of the head, each chunk in a transaction of its own, while the next one is being prepared.
 * What comes of it is what single appends would have made, to the byte; other nodes and readers see ordinary events.
 *
 * <p>Nothing is decided here: the events must be right, and each must be the next one of its stream.
 */
public final class LogImport {

    // While a chunk is copied nobody can append; this is some tenths of a second.
    private static final int MOST_EVENTS = 20_000;
    private static final int MOST_BYTES = 16 << 20;

    private final DataSource source;
    private final int mostEvents;

    /** @param source hands out connections that take part in no transaction, at isolation read committed */
    public LogImport(DataSource source) {
        this(source, MOST_EVENTS);
    }

    LogImport(DataSource source, int mostEvents) {
        this.source = source;
        this.mostEvents = mostEvents;
    }

    /**
     * Imports all events, in their order.
     *
     * @param events are asked for in another thread
     * @param progress is told, after every chunk, how many are stored
     * @return how many were stored
     * @throws ImportRefusedException at an event that the log does not take
     * @throws SQLException when the database cannot go on; what was told of is stored, the chunk after it perhaps
     */
    public long importAll(Iterator<NewEvent> events, LongConsumer progress) throws SQLException, InterruptedException {
        try (ExecutorService preparing = Executors.newSingleThreadExecutor()) {
            LogConnection log = LogConnection.open(source);
            try {
                long imported = 0;
                Future<ImportChunk> next = prepare(events, preparing);
                for (ImportChunk chunk = got(next); !chunk.events.isEmpty(); chunk = got(next)) {
                    next = prepare(events, preparing);
                    copy(chunk, imported, log);
                    imported += chunk.events.size();
                    progress.accept(imported);
                }
                log.close();
                return imported;
            } catch (SQLException | RuntimeException | InterruptedException e) {
                log.abandon();
                throw e;
            }
        }
    }

    private Future<ImportChunk> prepare(Iterator<NewEvent> events, ExecutorService preparing) {
        return preparing.submit(() -> ImportChunk.of(events, mostEvents, MOST_BYTES));
    }

    private static ImportChunk got(Future<ImportChunk> prepared) throws InterruptedException {
        try {
            return prepared.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException unchecked
                    ? unchecked
                    : new IllegalStateException(e.getCause());
        }
    }

    private static void copy(ImportChunk chunk, long imported, LogConnection log) throws SQLException {
        Head head = log.lock(Long.MAX_VALUE, 0).head();
        Frontier frontier = chunk.placeBehind(head.frontier());
        try {
            log.copyLocked(chunk.copy, new Head(frontier.size(), frontier));
        } catch (SQLException e) {
            if (!GroupCommit.isRefusal(e)) {
                throw e;
            }
            log.rollBack();
            throw new ImportRefusedException(reason(chunk, e, log), imported, e);
        }
    }

    private static String reason(ImportChunk chunk, SQLException refusal, LogConnection log) throws SQLException {
        return log.firstTaken(chunk.events)
                .or(chunk::twiceInHere)
                .map(event -> "Place " + event.sequence + " of stream " + event.stream + " is taken")
                .orElse("The log does not take an event: SQLState " + refusal.getSQLState());
    }
}
