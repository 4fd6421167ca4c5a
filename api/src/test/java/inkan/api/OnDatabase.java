package inkan.api;

import inkan.postgres.EmbeddedDatabase;
import inkan.postgres.FreshDatabase;
import java.util.Map;

/** How the program is told of a database that others run: who it is there, and who migrates it. */
public final class OnDatabase {
    private OnDatabase() {}

    /** Settings of the program. */
    public static Map<String, String> settings(FreshDatabase database) {
        EmbeddedDatabase server = FreshDatabase.server();
        return Map.of(
                "spring.datasource.url", database.url(),
                "spring.datasource.username", server.program().user(),
                "spring.datasource.password", server.program().password(),
                "spring.flyway.user", server.owner().user(),
                "spring.flyway.password", server.owner().password());
    }
}
