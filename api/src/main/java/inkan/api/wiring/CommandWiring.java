package inkan.api.wiring;

import inkan.Domain;
import inkan.api.InkanSettings;
import inkan.api.command.CommandDesk;
import inkan.api.command.CommandReading;
import inkan.api.command.ExchangeKeeper;
import inkan.api.command.RefusalListener;
import inkan.api.digest.AttributesDigester;
import inkan.api.digest.DigestKey;
import inkan.api.json.RequestJson;
import inkan.api.municipality.MunicipalityFiles;
import inkan.api.problem.Problems;
import inkan.api.provenance.ProvenanceOfEvents;
import inkan.api.returned.ReturnedMail;
import inkan.api.shape.ShapeReader;
import inkan.card.MyNumberCard;
import inkan.certificate.ElectronicCertificate;
import inkan.correction.Correction;
import inkan.dossier.Dossiers;
import inkan.inquiry.Inquiry;
import inkan.log.PostgresLog;
import inkan.log.aggregate.AggregateCache;
import inkan.log.aggregate.CachingRepository;
import inkan.municipality.Municipalities;
import inkan.notice.Notice;
import inkan.personal.Vault;
import inkan.policy.NationalPolicy;
import inkan.policy.PolicyTimeline;
import inkan.resident.Resident;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.axonframework.commandhandling.AnnotationCommandHandlerAdapter;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolution;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.modelling.command.Repository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The command side. It has no SQL of its own: a command runs in no transaction but the log's append. Aggregates stay in
 * memory between commands, and nothing is locked: the log refuses what was decided on a state that has changed.
 */
@Configuration(proxyBeanMethods = false)
public class CommandWiring {

    @Bean
    PolicyTimeline policyTimeline() {
        return NationalPolicy.JAPAN;
    }

    @Bean
    Repository<Resident> residents(EventStore store, PostgresLog log, AggregateCache cache) {
        return new CachingRepository<>(Resident.class, store, log, cache);
    }

    @Bean
    Repository<MyNumberCard> cards(EventStore store, PostgresLog log, AggregateCache cache) {
        return new CachingRepository<>(MyNumberCard.class, store, log, cache);
    }

    @Bean
    Repository<ElectronicCertificate> certificates(EventStore store, PostgresLog log, AggregateCache cache) {
        return new CachingRepository<>(ElectronicCertificate.class, store, log, cache);
    }

    @Bean
    Repository<Inquiry> inquiries(EventStore store, PostgresLog log, AggregateCache cache) {
        return new CachingRepository<>(Inquiry.class, store, log, cache);
    }

    @Bean
    Repository<Notice> notices(EventStore store, PostgresLog log, AggregateCache cache) {
        return new CachingRepository<>(Notice.class, store, log, cache);
    }

    @Bean
    Repository<Correction> corrections(EventStore store, PostgresLog log, AggregateCache cache) {
        return new CachingRepository<>(Correction.class, store, log, cache);
    }

    @Bean
    Municipalities municipalities(InkanSettings settings) {
        return MunicipalityFiles.read(settings.municipalities());
    }

    @Bean
    Dossiers dossiers(
            Repository<Resident> residents,
            Repository<MyNumberCard> cards,
            Repository<ElectronicCertificate> certificates,
            Repository<Inquiry> inquiries,
            Repository<Notice> notices,
            Repository<Correction> corrections,
            Clock clock,
            PolicyTimeline timeline,
            Municipalities municipalities,
            Vault vault) {
        return new Dossiers(
                residents,
                cards,
                certificates,
                inquiries,
                notices,
                corrections,
                clock,
                timeline,
                municipalities,
                vault);
    }

    @Bean
    CommandBus commandBus(Dossiers dossiers) {
        CommandBus bus = SimpleCommandBus.builder()
                .transactionManager(NoTransactionManager.INSTANCE)
                .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
                .duplicateCommandHandlerResolver(DuplicateCommandHandlerResolution.rejectDuplicates())
                .build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(new ProvenanceOfEvents()));
        bus.registerHandlerInterceptor(new ExchangeKeeper());
        Domain.deciders(dossiers).forEach(decider -> new AnnotationCommandHandlerAdapter<>(decider).subscribe(bus));
        return bus;
    }

    @Bean
    ShapeReader shapeReader(DigestKey key) {
        return new ShapeReader(new AttributesDigester(key));
    }

    @Bean
    CommandReading commandReading(ShapeReader shapes) {
        return new CommandReading(new RequestJson(), shapes);
    }

    @Bean
    CommandDesk commandDesk(CommandBus bus, PostgresLog log, DigestKey key, RefusalListener refusals) {
        return new CommandDesk(bus, log, key, refusals);
    }

    @Bean
    Problems problems(MeterRegistry meters) {
        return new Problems(meters);
    }

    @Bean
    ReturnedMail returnedMail(CommandReading reading, CommandDesk desk, Problems problems) {
        return new ReturnedMail(reading, desk, problems);
    }
}
