package inkan.faults;

import inkan.checkpoint.LogVerification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Nodes under load on one database, and one fault after the other. After each, whatever the nodes were answered is
 * compared with the log, and whatever they were not answered is asked again under the same key.
 */
final class KillCampaign implements AutoCloseable {

    private static final int LEAST_LOAD_MILLIS = 150;
    private static final int MOST_LOAD_MILLIS = 700;
    private static final int GROUPS_OF_THE_OTHERS = 15;
    private static final int VIEWS_EVERY = 5;

    /** A node that holds the lock of the head and hangs may keep the others waiting so long. */
    private static final Duration LONGEST_STANDSTILL = Duration.ofSeconds(10);

    private static final Duration LONGEST_WITHOUT_CHECKPOINT = Duration.ofSeconds(30);
    private static final String LAST_CHECKPOINT = "select coalesce(max(size), 0) from log_checkpoint";
    private static final String WAITING_SIGNER = """
            select coalesce(max(client_port), 0) from pg_stat_activity
            where wait_event_type = 'Lock' and query like 'insert into log_checkpoint %'""";

    private final Random random;
    private final Figures figures = new Figures();
    private final Server server;
    private final Accounts accounts;
    private final ViewsAudit views;
    private final Crew crew;

    /**
     * Starts the database and the nodes.
     *
     * @param directory for the database and the diaries; it is empty, and the caller's to delete
     * @param nodes under load
     * @param seed of the order of faults and the pauses between them
     */
    KillCampaign(Path directory, int nodes, long seed) throws IOException, SQLException {
        this.random = new Random(seed);
        this.server = new Server(directory.resolve("database"));
        this.accounts = new Accounts(server, random, figures);
        this.views = new ViewsAudit(server);
        try {
            server.migrate();
            views.prepare();
            this.crew = new Crew(nodes, Files.createDirectory(directory.resolve("diaries")), server, accounts);
        } catch (IOException | SQLException | RuntimeException e) {
            server.close();
            throw e;
        }
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
        crew.putUnderLoad();
    }

    /** Lets everything stand still, and goes on when the pause is over. */
    void rest(Pause pause) throws Exception {
        crew.rest();
        accounts.settle();
        pause.await();
        crew.turn();
        crew.putUnderLoad();
    }

    /** What lets a campaign rest. */
    interface Pause {
        void await() throws Exception;
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
        happens(fault, crew.nodes().get(random.nextInt(crew.nodes().size())));
        figures.fault(fault);
        accounts.settle();
        if (figures.cycles() % VIEWS_EVERY == 0) {
            views.settle();
        }
        crew.turn();
    }

    private void happens(Fault fault, NodeProcess victim) throws Exception {
        switch (fault) {
            case NODE_KILLED -> {
                victim.kill();
                crew.replace(victim);
            }
            case DATABASE_KILLED -> {
                crew.killServer();
                crew.restartServer();
            }
            case NODE_AND_DATABASE_KILLED -> {
                crew.killServer();
                pause(random.nextInt(50));
                victim.kill();
                crew.restartServer();
                crew.replace(victim);
            }
            case HEAD_HOLDER_KILLED -> {
                long head = holdHead(victim);
                victim.kill();
                awaitProgress(head);
                crew.replace(victim);
            }
            case SIGNER_KILLED -> killSigner();
            case REBUILDER_KILLED -> {
                victim.order("rebuild", "rebuilding");
                pause(random.nextInt(400));
                victim.kill();
                crew.replace(victim);
                NodeProcess next = crew.nodes().getFirst();
                next.order("rebuild", "rebuilding");
                next.awaitTold("rebuilt");
                views.settle();
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
    }

    /**
     * Kills the node that stores a checkpoint, with its tiles written and its checkpoint not: its insert is made to wait,
     * and the node is killed before it goes on, or when it goes on. Then others sign.
     */
    private void killSigner() throws Exception {
        try (Connection connection = server.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            long before = number(statement, LAST_CHECKPOINT);
            NodeProcess signer = holdSigner(connection, statement);
            if (random.nextBoolean()) {
                signer.kill();
                connection.rollback();
            } else {
                connection.rollback();
                signer.kill();
            }
            connection.setAutoCommit(true);
            crew.replace(signer);
            for (long begun = System.nanoTime(); number(statement, LAST_CHECKPOINT) <= before; pause(20)) {
                Violation.unless(
                        System.nanoTime() - begun < LONGEST_WITHOUT_CHECKPOINT.toNanos(),
                        "Nobody has signed for %s after a node was killed that did",
                        LONGEST_WITHOUT_CHECKPOINT);
            }
        }
    }

    /** Lets go on whoever is not of those under load, and holds the next one. */
    private NodeProcess holdSigner(Connection connection, Statement statement) throws SQLException {
        connection.setAutoCommit(false);
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < LONGEST_WITHOUT_CHECKPOINT.toNanos()) {
            statement.execute("lock table log_checkpoint in share mode");
            for (int port = 0;
                    port == 0 && System.nanoTime() - begun < LONGEST_WITHOUT_CHECKPOINT.toNanos();
                    pause(2)) {
                statement.execute("select pg_stat_clear_snapshot()"); // else it is the same all through a transaction
                port = (int) number(statement, WAITING_SIGNER);
                for (NodeProcess node : crew.nodes()) {
                    if (node.line().carries(port)) {
                        return node;
                    }
                }
            }
            connection.rollback();
            pause(20);
        }
        throw new Violation("No node under load has come to store a checkpoint");
    }

    private static long number(Statement statement, String question) throws SQLException {
        try (var row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
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
                Statement statement = connection.createStatement()) {
            return number(statement, "select position from log_head");
        }
    }

    /** Ends the load and settles everything that is left: answers, views against a rebuild, the signed tree. */
    void end() throws Exception {
        crew.rest();
        accounts.settle();
        views.compareWithRebuild(crew.nodes().getFirst());
        var verdict = new LogVerification(server.dataSource()).run(Optional.empty(), 0, (position, upTo) -> {});
        Violation.unless(verdict.clean(), "The log is not what was signed: %s", verdict.findings());
        figures.verified(verdict.checkpoints());
    }

    private static void pause(int millis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    @Override
    public void close() throws IOException {
        try (server) {
            crew.close();
        }
    }
}
