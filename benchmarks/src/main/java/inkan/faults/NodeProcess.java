package inkan.faults;

import inkan.postgres.EmbeddedDatabase;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A {@link NodeProgram} that runs, with the line that it reaches the database by. */
final class NodeProcess implements AutoCloseable {

    private static final String LOGGING = "logback.configurationFile";
    private static final Set<String> ANSWERS = Set.of("ready", "loading", "turned", "resting", "resent", "rebuilding");
    private static final Set<String> TOLD = Set.of("rebuilt", "damaged");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String name;
    private final Process process;
    private final NetworkLine line;
    private final BufferedWriter orders;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private boolean ready;
    private String callers = "";

    private NodeProcess(String name, Process process, NetworkLine line) {
        this.name = name;
        this.process = process;
        this.line = line;
        this.orders = process.outputWriter();
        Thread.ofVirtual().start(() -> listen(process.inputReader()));
    }

    /**
     * Starts one; {@link #awaitReady} says when it can take orders.
     *
     * @param directory where its diaries are to be, and what it complains of
     */
    static NodeProcess start(String name, Server server, Path directory) throws IOException {
        var line = new NetworkLine(server.port());
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-D" + LOGGING + "=" + System.getProperty(LOGGING, "inkan/faults/logging.xml"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        NodeProgram.class.getName(),
                        Server.url(line.port(), EmbeddedDatabase.DATABASE),
                        server.program().user(),
                        server.program().password(),
                        name,
                        directory.toString()))
                .redirectError(directory.resolve(name + ".complaints").toFile())
                .start();
        return new NodeProcess(name, process, line);
    }

    private void listen(BufferedReader output) {
        output.lines().forEach(line -> {
            if (ANSWERS.contains(line)) {
                answers.add(line);
            } else if (TOLD.contains(line)) {
                told.add(line);
            }
        });
    }

    String name() {
        return name;
    }

    /** The beginning of the names of its callers' diaries; of those under load now, or last. */
    String callers() {
        return callers;
    }

    /** Puts it under load. No two times in the same round. */
    void load(int count, int round) throws IOException, InterruptedException {
        callers = name + "-" + round + "-";
        order("load %d %d".formatted(count, round), "loading");
    }

    NetworkLine line() {
        return line;
    }

    long pid() {
        return process.pid();
    }

    /** Waits until it takes orders. */
    NodeProcess awaitReady() throws InterruptedException {
        if (!ready) {
            await("ready");
            ready = true;
        }
        return this;
    }

    /** Gives an order and waits until it is carried out. */
    void order(String order, String answer) throws IOException, InterruptedException {
        awaitReady();
        orders.write(order + "\n");
        orders.flush();
        await(answer);
    }

    /** Waits until it says something in its own time. */
    void awaitTold(String expected) throws InterruptedException {
        await(expected, told);
    }

    /** Whether it has said something in its own time. */
    boolean hasTold(String word) {
        return told.contains(word);
    }

    private void await(String expected) throws InterruptedException {
        await(expected, answers);
    }

    private void await(String expected, BlockingQueue<String> from) throws InterruptedException {
        String answer = from.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        if (!expected.equals(answer)) {
            throw new Violation("Node %s should have said \"%s\", but said %s; it %s"
                    .formatted(name, expected, answer, process.isAlive() ? "still runs" : "has ended"));
        }
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** As {@code kill -STOP} and {@code kill -CONT} do. */
    void signal(String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(pid())).start().waitFor();
    }

    @Override
    public void close() throws IOException {
        kill();
        line.close();
    }
}
