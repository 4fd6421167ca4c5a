package inkan.faults;

import inkan.api.command.CommandDesk;
import inkan.api.command.CommandReading;
import inkan.checkpoint.Checkpointer;
import inkan.view.fold.Rebuild;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * A node of a campaign: the program without its HTTP, in a process of its own, to be killed. Arguments: JDBC address,
 * user, password, the node's name, the directory of the diaries. It takes orders line by line:
 *
 * <ul>
 *   <li>{@code load <callers> <round>}: so many callers send on and on, some of it to what is shared in this round
 *   <li>{@code round <round>}: other things are shared from now on
 *   <li>{@code rest}: the callers finish what they have begun; answered by {@code resting}
 *   <li>{@code resend <file>}: sends the requests of a file, one a line, and answers {@code resent}
 *   <li>{@code rebuild}: makes the views anew meanwhile; {@code rebuilt} comes when they are
 * </ul>
 */
public final class NodeProgram {

    private final String name;
    private final Path directory;
    private final Desk desk;
    private final Background background;
    private final List<Load> callers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    private NodeProgram(String name, Path directory, Desk desk, Background background) {
        this.name = name;
        this.directory = directory;
        this.desk = desk;
        this.background = background;
    }

    /** Starts the node and obeys until its input ends. */
    @SuppressWarnings({"SystemOut", "resource"
    }) // the answers; the context is closed by its hook, or the node is killed
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "arguments",
                        Map.of(
                                "url", arguments[0],
                                "user", arguments[1],
                                "password", arguments[2],
                                "directory", arguments[4])));
        context.register(NodeWiring.class);
        context.refresh();
        var desk = new Desk(context.getBean(CommandDesk.class), context.getBean(CommandReading.class));
        var background = new Background(context.getBean(Checkpointer.class), context.getBean(Rebuild.class));
        background.begin();
        var node = new NodeProgram(arguments[3], Path.of(arguments[4]), desk, background);
        System.out.println("ready");
        var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            System.out.println(node.obey(order.split(" ")));
        }
        Runtime.getRuntime().halt(0); // whoever gave the orders is gone
    }

    private String obey(String... order) throws IOException, InterruptedException {
        return switch (order[0]) {
            case "load" -> load(Integer.parseInt(order[1]), Integer.parseInt(order[2]));
            case "round" -> round(Integer.parseInt(order[1]));
            case "rest" -> rest();
            case "resend" -> resend(Path.of(order[1]));
            case "rebuild" -> background.beginRebuild();
            default -> throw new IllegalArgumentException(order[0]);
        };
    }

    private String load(int count, int round) {
        for (int i = 0; i < count; i++) {
            String caller = name + "-" + round + "-" + i;
            var load = new Load(caller, desk, new Diary(directory.resolve(caller + ".diary")), round);
            callers.add(load);
            threads.add(Thread.ofVirtual().start(load));
        }
        return "loading";
    }

    private String round(int round) {
        callers.forEach(load -> load.turnTo(round));
        return "turned";
    }

    private String rest() throws InterruptedException {
        callers.forEach(Load::rest);
        for (Thread thread : threads) {
            thread.join();
        }
        callers.clear();
        threads.clear();
        return "resting";
    }

    private String resend(Path file) throws IOException {
        try (var diary = new Diary(directory.resolve(name + "-resent.diary"))) {
            for (String line : Files.readAllLines(file)) {
                desk.ask(Diary.Request.of(line), diary);
            }
        }
        return "resent";
    }
}
