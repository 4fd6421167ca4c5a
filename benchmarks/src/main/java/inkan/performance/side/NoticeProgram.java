package inkan.performance.side;

import inkan.api.InkanApplication;
import inkan.api.notice.NoticeClaims;
import inkan.api.notice.NoticeRuns;
import inkan.performance.lab.Database;
import java.nio.file.Path;
import java.util.ArrayList;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole program on a database, without a web server, as its command line starts it; views and all. */
public final class NoticeProgram implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    /** @param directory for its data directory */
    public NoticeProgram(Database database, Path directory) {
        SpringApplication program = InkanApplication.program();
        program.setWebApplicationType(WebApplicationType.NONE);
        program.setLogStartupInfo(false);
        var settings = new ArrayList<>(database.programsSettings());
        settings.add("--inkan.data-directory=" + directory.resolve("data"));
        settings.add("--logging.level.root=WARN");
        context = program.run(settings.toArray(String[]::new));
    }

    /** Its runs of the notice job. */
    public NoticeRuns runs() {
        return context.getBean(NoticeRuns.class);
    }

    /** Its claims. */
    public NoticeClaims claims() {
        return context.getBean(NoticeClaims.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
