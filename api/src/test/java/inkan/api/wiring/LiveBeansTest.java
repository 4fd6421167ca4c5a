package inkan.api.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import inkan.Domain;
import inkan.api.RunningProgram;
import inkan.api.client.Holder;
import inkan.log.PostgresLog;
import inkan.log.StoredEventSerializer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.Registration;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.Repository;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.ClassUtils;

class LiveBeansTest extends RunningProgram {

    @Autowired
    private ApplicationContext context;

    @Test
    void the_beans_that_are_live_are_the_ones_that_were_chosen() {
        assertThat(only(EventStorageEngine.class)).isInstanceOf(PostgresLog.class);
        assertThat(only(EventStore.class)).isInstanceOf(EmbeddedEventStore.class);
        assertThat(only(CommandBus.class)).isInstanceOf(SimpleCommandBus.class);
        assertThat(context.getBeansOfType(Serializer.class).values())
                .hasExactlyElementsOfTypes(StoredEventSerializer.class);
        assertThat(GenericEventMessage.clock).isSameAs(clock);
    }

    /** A lock of Axon's in memory can leak (AxonFramework#4659), and would not hold between nodes. */
    @Test
    void no_repository_locks_in_memory() {
        assertThat(context.getBeansOfType(Repository.class).values())
                .hasSize(Domain.AGGREGATES.size())
                .allSatisfy(repository -> assertThat(ReflectionTestUtils.getField(repository, "lockFactory"))
                        .isSameAs(NullLockFactory.INSTANCE));
    }

    @Test
    void a_command_runs_in_no_transaction_of_its_own() {
        var inTransaction = new AtomicBoolean(true);
        Registration watching = context.getBean(CommandBus.class).registerHandlerInterceptor((unit, chain) -> {
            inTransaction.set(TransactionSynchronizationManager.isActualTransactionActive());
            return chain.proceed();
        });
        try (watching) {
            new Holder(api, newNumber()).register("1990-10-10");
        }
        assertThat(inTransaction).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes"})
    void what_is_committed_is_on_the_disk(String setting) {
        assertThat(sql.sql("show " + setting).query(String.class).single()).isEqualTo("on");
    }

    /** What Axon's starter would wire on this Spring Boot runs without transactions, and asks its maker for updates. */
    @Test
    void nothing_of_axon_wires_itself() {
        assertThat(ClassUtils.isPresent(
                        "org.axonframework.springboot.autoconfig.AxonAutoConfiguration",
                        getClass().getClassLoader()))
                .isTrue();
        assertThat(context.getBeanDefinitionNames()).noneMatch(name -> name.startsWith("org.axonframework.springboot"));
        assertThat(ClassUtils.isPresent(
                        "org.axonframework.axonserver.connector.AxonServerConfiguration",
                        getClass().getClassLoader()))
                .isFalse();
        assertThat(context.getEnvironment().getProperty("axon.update-check.disabled"))
                .isEqualTo("true");
    }

    @Test
    void only_this_machine_reaches_the_program() throws Exception {
        int port = URI.create(api.root()).getPort();
        List<InetAddress> others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();

        for (InetAddress other : others) {
            assertThatIOException().as(other.toString()).isThrownBy(() -> {
                try (var socket = new Socket()) {
                    socket.connect(new InetSocketAddress(other, port), 1_000);
                }
            });
        }
        assertThat(context.getEnvironment().getProperty("server.address")).isEqualTo("127.0.0.1");
    }

    @Test
    void of_the_actuator_only_health_and_metrics_are_there() {
        Map<String, Integer> statuses = Map.of(
                "/actuator/health", 200,
                "/actuator/metrics", 200,
                "/actuator/env", 404,
                "/actuator/heapdump", 404,
                "/actuator/loggers", 404,
                "/actuator/shutdown", 404,
                "/actuator/beans", 404);

        statuses.forEach(
                (path, status) -> assertThat(api.get(path).status()).as(path).isEqualTo(status));
        assertThat(api.get("/actuator/health").body()).doesNotContain("postgres", "jdbc", "components");
    }

    private <T> T only(Class<T> type) {
        return context.getBean(type);
    }
}
