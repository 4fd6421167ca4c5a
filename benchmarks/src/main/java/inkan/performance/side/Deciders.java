package inkan.performance.side;

import inkan.Domain;
import inkan.api.provenance.ProvenanceOfEvents;
import inkan.card.MyNumberCard;
import inkan.certificate.ElectronicCertificate;
import inkan.correction.Correction;
import inkan.dossier.Dossiers;
import inkan.inquiry.Inquiry;
import inkan.municipality.Municipalities;
import inkan.notice.Notice;
import inkan.personal.Vault;
import inkan.policy.NationalPolicy;
import inkan.resident.Resident;
import java.time.Clock;
import java.util.function.Consumer;
import org.axonframework.commandhandling.AnnotationCommandHandlerAdapter;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.modelling.command.Repository;

/** The real domain behind Axon's own repositories and command bus, on any event store. */
public final class Deciders {
    private Deciders() {}

    /**
     * A bus that handles every command of the domain in the calling thread.
     *
     * @param transactions around each command
     * @param locks whether Axon locks an aggregate while a command has it, as it does by default
     * @param vault seals personal data
     */
    public static CommandBus on(
            EventStore store, Clock clock, TransactionManager transactions, boolean locks, Vault vault) {
        CommandBus bus = SimpleCommandBus.builder()
                .transactionManager(transactions)
                .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
                .build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(new ProvenanceOfEvents()));
        var dossiers = new Dossiers(
                repository(Resident.class, store, locks),
                repository(MyNumberCard.class, store, locks),
                repository(ElectronicCertificate.class, store, locks),
                repository(Inquiry.class, store, locks),
                repository(Notice.class, store, locks),
                repository(Correction.class, store, locks),
                clock,
                NationalPolicy.JAPAN,
                Municipalities.NONE,
                vault);
        subscribe(dossiers, decider -> new AnnotationCommandHandlerAdapter<>(decider).subscribe(bus));
        return bus;
    }

    private static void subscribe(Dossiers dossiers, Consumer<Object> bus) {
        Domain.deciders(dossiers).forEach(bus);
    }

    private static <T> Repository<T> repository(Class<T> aggregate, EventStore store, boolean locks) {
        EventSourcingRepository.Builder<T> builder =
                EventSourcingRepository.builder(aggregate).eventStore(store);
        return (locks ? builder : builder.lockFactory(NullLockFactory.INSTANCE)).build();
    }
}
