package inkan.api.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** How progress is shown. */
@SuppressWarnings("NullAway.Init") // picocli sets it
final class ProgressOption {

    /** What the system has standard error lead to; only Linux says so, elsewhere a bar has to be asked for. */
    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

    /** The ways to show it. */
    enum Way {
        AUTO,
        BAR,
        LINES,
        NONE
    }

    @Option(
            names = "--progress",
            paramLabel = "WAY",
            defaultValue = "auto",
            description =
                    "On standard error: bar, lines or none; a bar at a terminal (on Linux), else lines, unless given.")
    private Way way;

    ProgressDisplay display(PrintWriter err) {
        return switch (way) {
            case AUTO -> isTerminal() ? new ProgressDisplay.Bar() : new ProgressDisplay.Lines(err);
            case BAR -> new ProgressDisplay.Bar();
            case LINES -> new ProgressDisplay.Lines(err);
            case NONE -> (phase, done, planned) -> {};
        };
    }

    private static boolean isTerminal() {
        try {
            Path target = STANDARD_ERROR.toRealPath();
            return target.startsWith("/dev/pts") || target.toString().startsWith("/dev/tty");
        } catch (IOException pipeOrUntold) {
            return false;
        }
    }
}
