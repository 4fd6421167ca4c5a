package inkan.api.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;

/** Tells the operator, or who else has started the program, in one line where it is to be reached. */
public final class Announcement implements ApplicationListener<ApplicationReadyEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(Announcement.class);

    private static final String READY = "Inkan is ready: url=";
    private static final Pattern URL = Pattern.compile(READY + "(http://127\\.0\\.0\\.1:[0-9]+)");

    private final String database;

    /** @param database where the data are */
    public Announcement(String database) {
        this.database = database;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            LOG.info(
                    READY + "http://127.0.0.1:{} api=/v3/api-docs database={} startMillis={}",
                    web.getWebServer().getPort(),
                    database,
                    event.getTimeTaken() == null ? "?" : event.getTimeTaken().toMillis());
        }
    }

    /**
     * Waits until a program that was started in a process of its own says where it is to be reached, and then lets it talk on.
     *
     * @return its address, such as {@code http://127.0.0.1:8080}
     * @throws IOException with all that it said, where it ends without
     */
    @SuppressWarnings("resource") // the stream ends with the program
    public static String await(Process program) throws IOException {
        BufferedReader output = program.inputReader();
        var said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            Matcher url = URL.matcher(line);
            if (url.find()) {
                Thread.ofVirtual().start(() -> letTalkOn(output));
                return url.group(1);
            }
        }
        throw new IOException("The program did not start:\n" + said);
    }

    /** A full pipe would stop it. */
    private static void letTalkOn(BufferedReader output) {
        try {
            output.transferTo(Writer.nullWriter());
        } catch (IOException killed) {
            // it says nothing more
        }
    }
}
