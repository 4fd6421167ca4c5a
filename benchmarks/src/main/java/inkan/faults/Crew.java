package inkan.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The nodes under load, one more that waits to take the place of a killed one, and their database. */
final class Crew implements AutoCloseable {

    private static final int CALLERS = 12;

    private final Path diaries;
    private final Server server;
    private final Accounts accounts;
    private final List<NodeProcess> nodes = new ArrayList<>();
    private NodeProcess spare;
    private int started;
    private int round;

    /** Starts so many nodes. */
    Crew(int size, Path diaries, Server server, Accounts accounts) throws IOException {
        this.diaries = diaries;
        this.server = server;
        this.accounts = accounts;
        for (int i = 0; i < size; i++) {
            nodes.add(startNode());
        }
        this.spare = startNode();
    }

    private NodeProcess startNode() throws IOException {
        started++;
        return NodeProcess.start("n" + started, server, diaries);
    }

    /** The nodes under load. */
    List<NodeProcess> nodes() {
        return nodes;
    }

    void putUnderLoad() throws IOException, InterruptedException {
        for (NodeProcess node : nodes) {
            node.load(CALLERS, round);
        }
    }

    /** Other cards are shared from now on. */
    void turn() throws IOException, InterruptedException {
        round++;
        for (NodeProcess node : nodes) {
            node.order("round " + round, "turned");
            Violation.unless(!node.hasTold("damaged"), "Node %s found the log damaged", node.name());
        }
    }

    /** Not while the spare node starts: a program does not start without its database, and says so. */
    void killServer() throws IOException, InterruptedException {
        spare.awaitReady();
        server.kill();
    }

    void restartServer() {
        server.startAgain();
        nodes.forEach(node -> node.line().leadTo(server.port()));
        spare.line().leadTo(server.port());
    }

    /**
     * The spare node takes the place of a killed one, asks again what that one was not answered and some of what it was,
     * and is under load.
     */
    void replace(NodeProcess killed) throws IOException, InterruptedException, SQLException {
        killed.close();
        nodes.remove(killed);
        NodeProcess next = spare;
        nodes.add(next);
        spare = startNode();
        List<Diary.Request> again = accounts.close(Diary.read(diaries, killed.callers()));
        Path file = diaries.resolve(killed.name() + ".again");
        Files.write(file, again.stream().map(Diary.Request::line).toList());
        next.order("resend " + file, "resent");
        accounts.takeIn(Diary.read(diaries, next.name() + "-resent"));
        next.load(CALLERS, round);
    }

    /** Has all callers finish, and takes in what they were answered. */
    void rest() throws IOException, InterruptedException {
        for (NodeProcess node : nodes) {
            node.order("rest", "resting");
            accounts.takeIn(Diary.read(diaries, node.callers()));
        }
    }

    @Override
    public void close() throws IOException {
        for (NodeProcess node : nodes) {
            node.close();
        }
        spare.close();
    }
}
