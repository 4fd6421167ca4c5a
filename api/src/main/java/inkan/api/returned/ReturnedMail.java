package inkan.api.returned;

import inkan.api.bulk.BulkAnswer;
import inkan.api.bulk.BulkResult;
import inkan.api.bulk.Lines;
import inkan.api.command.CommandDesk;
import inkan.api.command.CommandReading;
import inkan.api.command.CommandRequest;
import inkan.api.problem.Fault;
import inkan.api.problem.Problems;
import inkan.api.problem.Rejection;
import inkan.api.provenance.Caller;
import inkan.notice.giveback.RecordReturnedNotice;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;

/**
 * Records the returned mail of a file, line by line, each by the command {@code record-returned-notice}. A line that is bad
 * or refused is reported and the rest done. What is told again changes nothing, so a file may be sent again at any time.
 */
public final class ReturnedMail {

    /** Lines that are done at once; the log commits them together. Each notice is its own stream. */
    private static final int AT_ONCE = 16;

    private final CommandReading reading;
    private final CommandDesk desk;
    private final Problems problems;

    public ReturnedMail(CommandReading reading, CommandDesk desk, Problems problems) {
        this.reading = reading;
        this.desk = desk;
        this.problems = problems;
    }

    /**
     * Records a file.
     *
     * @param results get a result for each line in order, at most 16 lines behind; the first line of the file is number 1
     * @throws Rejection where it is not known who sends it; nothing was recorded
     * @throws IOException where the file cannot be read on, or the results want no more; what was recorded stays
     */
    public void record(ReturnedMailFile file, Caller sender, BulkAnswer.Results results) throws IOException {
        sender.complete();
        var earlier = new EarlierLines();
        Queue<CompletableFuture<BulkResult>> underWay = new ArrayDeque<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Lines.Line line = file.next(); line != null; line = file.next()) {
                underWay.add(begin(line, sender, earlier, threads));
                if (underWay.size() == AT_ONCE) {
                    results.add(underWay.remove().join());
                }
            }
            while (!underWay.isEmpty()) {
                results.add(underWay.remove().join());
            }
        }
    }

    private CompletableFuture<BulkResult> begin(
            Lines.Line line, Caller sender, EarlierLines earlier, ExecutorService threads) {
        try {
            JsonNode body = ReturnedMailFile.body(line);
            CommandRequest request = reading.read(RecordReturnedNotice.class, sender, body);
            earlier.requireNew(body.get(ReturnedMailFile.COLUMNS.getFirst()).stringValue(), line.number());
            return CompletableFuture.supplyAsync(() -> result(line.number(), request), threads);
        } catch (RuntimeException reason) {
            return CompletableFuture.completedFuture(BulkResult.of(line.number(), problems.of(reason)));
        }
    }

    private BulkResult result(long line, CommandRequest request) {
        try {
            return BulkResult.of(line, desk.handle(request));
        } catch (RuntimeException reason) {
            return BulkResult.of(line, problems.of(reason));
        }
    }

    /**
     * On which line a notice stood. So many are remembered that memory stays flat; one that stands again farther apart is
     * told as what it is to the log: a return recorded already, or one refused by N-3.
     */
    private static final class EarlierLines {
        private static final int REMEMBERED = 100_000;

        private final Map<String, Long> lines = new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
                return size() > REMEMBERED;
            }
        };

        void requireNew(String notice, long line) {
            Long earlier = lines.putIfAbsent(notice, line);
            if (earlier != null) {
                throw Rejection.of(Fault.DUPLICATE_LINE, "a notice once; this one is on line " + earlier);
            }
        }
    }
}
