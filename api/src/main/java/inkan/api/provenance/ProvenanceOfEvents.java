package inkan.api.provenance;

import inkan.event.Provenance;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;

/** Lets each event carry where its command came from: the same metadata, and the command's own identifier. */
public final class ProvenanceOfEvents implements CorrelationDataProvider {

    private static final List<String> COPIED = List.of(
            Provenance.ACTOR,
            Provenance.ROLE,
            Provenance.MUNICIPALITY,
            Provenance.CHANNEL,
            Provenance.COUNTER,
            Provenance.COMMAND,
            Provenance.CORRELATION_ID);

    @Override
    public Map<String, ?> correlationDataFor(Message<?> command) {
        var data = new HashMap<String, Object>();
        for (String key : COPIED) {
            if (command.getMetaData().containsKey(key)) {
                data.put(key, command.getMetaData().get(key));
            }
        }
        data.put(Provenance.CAUSATION_ID, command.getIdentifier());
        return data;
    }
}
