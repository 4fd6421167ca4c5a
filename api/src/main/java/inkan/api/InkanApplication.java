package inkan.api;

import inkan.api.rehearsal.RehearsalWiring;
import inkan.api.run.HeadStart;
import inkan.api.wiring.CommandWiring;
import inkan.api.wiring.DatabaseWiring;
import inkan.api.wiring.HttpWiring;
import inkan.api.wiring.LogWiring;
import inkan.api.wiring.MeterWiring;
import inkan.api.wiring.ProofWiring;
import inkan.api.wiring.ViewWiring;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/**
 * The runnable program: the log, the views and the HTTP entrance in one process. Nothing is found by scanning the class
 * path; what is wired is listed here.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties(InkanSettings.class)
@Import({
    DatabaseWiring.class,
    LogWiring.class,
    CommandWiring.class,
    ProofWiring.class,
    ViewWiring.class,
    HttpWiring.class,
    MeterWiring.class,
    RehearsalWiring.class
})
public class InkanApplication {

    public static void main(String[] arguments) {
        program().run(arguments);
    }

    /** The program, ready to run. */
    public static SpringApplication program() {
        var program = new SpringApplication(InkanApplication.class);
        program.addListeners(new HeadStart());
        return program;
    }
}
