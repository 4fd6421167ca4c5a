package inkan.api;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The runnable program: the log, the views and the HTTP entrance in one process. */
@SpringBootApplication
public class InkanApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(InkanApplication.class, arguments);
    }
}
