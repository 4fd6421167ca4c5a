package inkan.api.run;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;

/** Tells the operator, in one line, where the program is to be reached. */
public final class Announcement implements ApplicationListener<ApplicationReadyEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(Announcement.class);

    private final String database;

    /** @param database where the data are */
    public Announcement(String database) {
        this.database = database;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            LOG.info(
                    "Inkan is ready: url=http://127.0.0.1:{} api=/v3/api-docs database={} startMillis={}",
                    web.getWebServer().getPort(),
                    database,
                    event.getTimeTaken() == null ? "?" : event.getTimeTaken().toMillis());
        }
    }
}
