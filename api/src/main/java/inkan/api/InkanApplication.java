package inkan.api;

import inkan.api.cli.CommandLineProgram;
import inkan.api.rehearsal.RehearsalWiring;
import inkan.api.run.HeadStart;
import inkan.api.wiring.CommandWiring;
import inkan.api.wiring.DatabaseWiring;
import inkan.api.wiring.ExportWiring;
import inkan.api.wiring.ForecastWiring;
import inkan.api.wiring.HttpWiring;
import inkan.api.wiring.LogWiring;
import inkan.api.wiring.MeterWiring;
import inkan.api.wiring.NoticeWiring;
import inkan.api.wiring.PaperWiring;
import inkan.api.wiring.PastWiring;
import inkan.api.wiring.ProofWiring;
import inkan.api.wiring.RetentionWiring;
import inkan.api.wiring.TrailWiring;
import inkan.api.wiring.VaultWiring;
import inkan.api.wiring.ViewWiring;
import inkan.postgres.EmbeddedDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/**
 * The runnable program: the log, the views and the HTTP entrance or a command line in one process. Nothing is found by scanning the class
 * path; what is wired is listed here.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties(InkanSettings.class)
@Import({
    DatabaseWiring.class,
    LogWiring.class,
    VaultWiring.class,
    RetentionWiring.class,
    CommandWiring.class,
    ProofWiring.class,
    ViewWiring.class,
    ForecastWiring.class,
    PastWiring.class,
    ExportWiring.class,
    TrailWiring.class,
    NoticeWiring.class,
    PaperWiring.class,
    HttpWiring.class,
    MeterWiring.class,
    RehearsalWiring.class
})
public class InkanApplication {

    /** Serves; or, with a command as the first argument that is no setting, does that one and ends. */
    public static void main(String[] arguments) {
        if (CommandLineProgram.isMeant(arguments)) {
            System.exit(CommandLineProgram.run(arguments));
        }
        program().run(arguments);
    }

    /** The program, ready to serve. */
    public static SpringApplication program() {
        return program(new HeadStart(EmbeddedDatabase::start));
    }

    /**
     * The program, ready to run.
     *
     * @param database how it comes by an embedded database, where it wants one
     */
    public static SpringApplication program(HeadStart database) {
        var program = new SpringApplication(InkanApplication.class);
        program.addListeners(database);
        return program;
    }
}
