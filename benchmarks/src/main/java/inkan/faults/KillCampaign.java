package inkan.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Nodes under load on one database, and one fault after the other. After each, whatever the nodes were answered is
 * compared with the log, and whatever they were not answered is asked again under the same key.
 */
final class KillCampaign implements AutoCloseable {

    /** Nodes under load at a time. One more waits, to take the place of a killed one. */
    private static final int NODES = 2;

    private static final int CALLERS = 12;
    private static final int LEAST_LOAD_MILLIS = 150;
    private static final int MOST_LOAD_MILLIS = 700;

    private static final int GROUPS_OF_THE_OTHERS = 15;

    /** A node that holds the lock of the head and hangs may keep the others waiting so long. */
    private static final Duration LONGEST_STANDSTILL = Duration.ofSeconds(10);

    private final Path diaries;
    private final Random random;
    private final Server server;
    private final Accounts accounts;
    private final Figures figures = new Figures();
    private final List<NodeProcess> nodes = new ArrayList<>();
    private NodeProcess spare;
    private int started;

    /**
     * Starts the database and the nodes.
     *
     * @param directory for the database and the diaries; it is empty, and the caller's to delete
     * @param seed of the order of faults and the pauses between them
     */
    KillCampaign(Path directory, long seed) throws IOException {
        this.diaries = Files.createDirectory(directory.resolve("diaries"));
        this.random = new Random(seed);
        this.server = new Server(directory.resolve("database"));
        this.accounts = new Accounts(server, random, figures);
        try {
            server.migrate();
            for (int i = 0; i < NODES; i++) {
                nodes.add(startNode());
            }
            this.spare = startNode();
        } catch (IOException | RuntimeException e) {
            nodes.forEach(NodeProcess::kill);
            server.close();
            throw e;
        }
    }

    private NodeProcess startNode() throws IOException {
        started++;
        return NodeProcess.start("n" + started, server, diaries);
    }

    /** What was counted so far. */
    Figures figures() {
        return figures;
    }

    /** The reader of the log, and how far it got. */
    LogAudit audit() {
        return accounts.audit();
    }

    /** Puts the nodes under load. */
    void begin() throws IOException, InterruptedException {
        for (NodeProcess node : nodes) {
            node.order("load %d %d".formatted(CALLERS, 0), "loading");
        }
    }

    /** A fault by chance. */
    Fault anyFault() {
        int hit = random.nextInt(100);
        for (Fault fault : Fault.values()) {
            hit -= fault.weight();
            if (hit < 0) {
                return fault;
            }
        }
        throw new IllegalStateException("The weights are not a hundred");
    }

    /**
     * Lets the load run for a while, does the fault, lets everybody go on, and checks.
     *
     * @throws Violation where something does not hold
     */
    void cycle(Fault fault) throws Exception {
        pause(LEAST_LOAD_MILLIS + random.nextInt(MOST_LOAD_MILLIS - LEAST_LOAD_MILLIS));
        NodeProcess victim = nodes.get(random.nextInt(nodes.size()));
        switch (fault) {
            case NODE_KILLED -> {
                victim.kill();
                replace(victim);
            }
            case DATABASE_KILLED -> {
                server.kill();
                restartServer();
            }
            case NODE_AND_DATABASE_KILLED -> {
                server.kill();
                pause(random.nextInt(50));
                victim.kill();
                restartServer();
                replace(victim);
            }
            case HEAD_HOLDER_KILLED -> {
                long head = holdHead(victim);
                victim.kill();
                awaitProgress(head);
                replace(victim);
            }
            case HEAD_HOLDER_CUT_OFF -> {
                long head = holdHead(victim);
                awaitProgress(head);
                victim.line().goOn();
            }
            case NODE_SUSPENDED -> {
                victim.signal("STOP");
                awaitProgress(head());
                victim.signal("CONT");
            }
            case LINE_TORN -> victim.line().tear();
        }
        figures.fault(fault);
        accounts.settle();
        for (NodeProcess node : nodes) {
            node.order("round " + figures.cycles(), "turned");
        }
    }

    private void restartServer() {
        server.startAgain();
        nodes.forEach(node -> node.line().leadTo(server.port()));
        spare.line().leadTo(server.port());
    }

    /** The spare node takes the place of a killed one, asks again what that one was not answered, and is under load. */
    private void replace(NodeProcess killed) throws Exception {
        killed.close();
        nodes.remove(killed);
        NodeProcess next = spare;
        nodes.add(next);
        spare = startNode();
        askAgain(killed.name(), next);
        next.order("load %d %d".formatted(CALLERS, figures.cycles()), "loading");
    }

    /** What a node that is gone was not answered, and some of what it was, is asked again at the next one. */
    private void askAgain(String gone, NodeProcess next) throws Exception {
        List<Diary.Request> again = accounts.close(Diary.read(diaries, gone + "-"));
        Path file = diaries.resolve(gone + ".again");
        Files.write(file, again.stream().map(Diary.Request::line).toList());
        next.order("resend " + file, "resent");
        accounts.takeIn(Diary.read(diaries, next.name() + "-resent"));
    }

    /**
     * Brings the node to where it holds the lock of the head and cannot hear of it: the lock is taken away from all,
     * the node's line stands still with the node in the queue, and the lock is given back.
     *
     * @return the head at that time
     */
    private long holdHead(NodeProcess node) throws SQLException {
        try (Connection connection = server.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            long head;
            try (var row = statement.executeQuery("select position from log_head for update")) {
                row.next();
                head = row.getLong(1);
            }
            pause(30 + random.nextInt(50));
            node.line().standStill();
            connection.rollback();
            return head;
        }
    }

    /** Watches until others have appended again and again, and remembers how long they could not. */
    private void awaitProgress(long head) throws SQLException {
        long last = head;
        long since = System.nanoTime();
        for (int groups = 0; groups < GROUPS_OF_THE_OTHERS; ) {
            long now = head();
            long standstill = System.nanoTime() - since;
            Violation.unless(
                    standstill < LONGEST_STANDSTILL.toNanos(),
                    "Nobody has appended for %s while one node hung",
                    LONGEST_STANDSTILL);
            if (now > last) {
                figures.standstill(TimeUnit.NANOSECONDS.toMillis(standstill));
                last = now;
                since = System.nanoTime();
                groups++;
            }
            pause(2);
        }
    }

    private long head() throws SQLException {
        try (Connection connection = server.dataSource().getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("select position from log_head")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Ends the load, and settles everything that is left. */
    void end() throws Exception {
        for (NodeProcess node : nodes) {
            node.order("rest", "resting");
            accounts.takeIn(Diary.read(diaries, node.name() + "-"));
        }
        accounts.settle();
    }

    private static void pause(int millis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    @Override
    public void close() throws IOException {
        try (server) {
            for (NodeProcess node : nodes) {
                node.close();
            }
            spare.close();
        }
    }
}
