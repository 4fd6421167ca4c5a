package inkan.planted;

import org.axonframework.common.jdbc.ConnectionProvider;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Planted: a domain that reaches through its wall. */
public interface DomainThatKnows {
    interface Spring extends ApplicationContext {}

    record Sql(java.sql.Date issuedOn) {}

    record Http(java.net.http.HttpRequest request) {}

    record Jackson(JsonNode card) {}

    record AxonsJdbc(ConnectionProvider connections) {}

    record TheLog(inkan.log.planted.LogThatKnows log) {}
}
