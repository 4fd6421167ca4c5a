package inkan.performance.side;

import inkan.log.PostgresLog;
import inkan.performance.lab.Callers.Caller;
import inkan.personal.Vault;
import inkan.resident.ResidentEvent;
import inkan.value.AttributesDigest;
import inkan.value.Nationality;
import inkan.value.Personalia;
import inkan.value.Residence;
import inkan.value.ResidentId;
import inkan.value.Sex;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** The log alone: events are handed to it outside of any command, serialized, hashed and appended. */
public final class Engine implements Side {
    private static final Map<String, String> METADATA = Map.of(
            "actor", "synthetic-town",
            "role", "rehearsal",
            "municipality", Orders.MUNICIPALITY.value(),
            "channel", "REGISTER",
            "command", "register-resident",
            "effectiveOn", "2026-04-01",
            "policyVersion", "jp-2026-04",
            "causationId", "0190163d-8694-739b-aea5-966c26f8ad91",
            "correlationId", "0190163d-8694-739b-aea5-966c26f8ad91");

    private static final Personalia SOMEBODY =
            new Personalia("見本 花子", "架空県見本台1丁目1番", LocalDate.of(1990, 10, 10), Sex.FEMALE);

    private final Node node;
    private final AtomicLong created = new AtomicLong(Integer.MAX_VALUE); // apart from what commands create

    /** Hands them to the log of a node, which others may use in turn. */
    public Engine(Node node) {
        this.node = node;
    }

    @Override
    public String name() {
        return "engine";
    }

    @Override
    public Caller appending(int caller, int callers) {
        throw new UnsupportedOperationException("it only begins streams");
    }

    @Override
    public Caller creating(int caller) {
        PostgresLog log = node.log();
        Vault vault = node.vault();
        return () -> {
            String resident = Names.newResident(created.incrementAndGet());
            var registered = new ResidentEvent.Registered(
                    new ResidentId(resident),
                    Orders.MUNICIPALITY,
                    vault.seal(new ResidentId(resident), Optional.empty(), SOMEBODY),
                    new AttributesDigest("0123456789abcdef".repeat(4)),
                    Nationality.JAPANESE,
                    null,
                    false,
                    Residence.JAPAN);
            log.appendEvents(List.of(new GenericDomainEventMessage<>("Resident", resident, 0, registered, METADATA)));
        };
    }

    @Override
    public void close() {
        // the node is closed by who has opened it
    }
}
