package inkan.api;

import inkan.postgres.EmbeddedDatabase;
import inkan.postgres.FreshDatabase;
import inkan.postgres.Login;
import java.util.Map;

/** How the program is told of a database that others run: who it is there, and who migrates it. */
public final class OnDatabase {
    private OnDatabase() {}

    /** Settings of the program. */
    public static Map<String, String> settings(FreshDatabase database) {
        EmbeddedDatabase server = FreshDatabase.server();
        return settings(database.url(), server.program(), server.owner());
    }

    /** Settings of the program. */
    public static Map<String, String> settings(String url, Login program, Login owner) {
        return Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", program.user(),
                "spring.datasource.password", program.password(),
                "spring.flyway.user", owner.user(),
                "spring.flyway.password", owner.password());
    }
}
