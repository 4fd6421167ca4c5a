package inkan.log.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import inkan.log.PostgresLog;
import inkan.log.StoredEventSerializer;
import inkan.log.StoredType;
import inkan.log.StoredTypes;
import inkan.log.append.AppendListener;
import inkan.postgres.FreshDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.json.JsonMapper;

/** Accounts of money: what is lost or doubled shows in a balance. */
@Timeout(60)
class CachingRepositoryTest {

    record Opened(String account, int amount) {}

    record Changed(int by) {}

    private final DataSource source = FreshDatabase.withLog().program();

    @AutoClose
    private final Node node = new Node(source);

    @AutoClose
    private final Node otherNode = new Node(source);

    @Test
    void an_aggregate_stays_in_memory_between_two_commands() {
        node.open("a", 1);
        node.change("a", 2);
        node.change("a", 3);

        assertThat(node.balance("a")).isEqualTo(6);
        assertThat(node.cache.missed()).isZero();
        assertThat(node.cache.found()).isEqualTo(3);
    }

    @Test
    void an_aggregate_of_a_command_that_fails_is_thrown_away() {
        node.open("a", 1);

        assertThatIllegalStateException()
                .isThrownBy(() -> node.inCommand(() -> {
                    node.account("a", account -> account.change(10));
                    throw new IllegalStateException("refused");
                }));

        assertThat(node.balance("a")).isEqualTo(1);
        assertThat(node.cache.missed()).isEqualTo(1);
    }

    @Test
    void an_aggregate_that_another_node_has_changed_costs_another_try_and_nothing_else() {
        node.open("a", 1);
        otherNode.change("a", 10);

        // Whether this node has heard of it or not.
        node.untilDone(() -> node.change("a", 100));

        assertThat(node.balanceInTheLog("a")).isEqualTo(111);
        otherNode.untilDone(() -> otherNode.change("a", 1_000));
        assertThat(otherNode.balanceInTheLog("a")).isEqualTo(1_111);
    }

    @Test
    void a_decision_on_an_aggregate_from_memory_is_refused_when_its_stream_went_on() {
        node.open("read", 1);
        node.open("written", 1);

        assertThatExceptionOfType(ConcurrencyException.class)
                .isThrownBy(() -> node.inCommand(() -> {
                    node.account("read", Account::balance);
                    CompletableFuture.runAsync(() -> otherNode.change("read", 1))
                            .join();
                    return node.account("written", account -> account.change(1));
                }));
        assertThat(node.cache.missed()).isZero();
    }

    @Test
    void a_command_that_asks_the_log_sees_what_another_node_has_just_done() {
        node.open("a", 1);
        for (int i = 2; i <= 20; i++) {
            otherNode.untilDone(() -> otherNode.change("a", 1));
            assertThat(node.balanceInTheLog("a")).isEqualTo(i);
        }
    }

    @Test
    void an_aggregate_is_dropped_when_this_node_hears_that_another_one_has_changed_it() throws InterruptedException {
        node.open("a", 1);
        long before = node.log.knownHead();
        otherNode.change("a", 10);

        assertThat(node.log.awaitBeyond(before, Duration.ofSeconds(10))).isTrue();

        assertThat(node.cache.take("a")).isNull();
    }

    @Test
    void no_change_is_lost_or_doubled_when_many_threads_of_two_nodes_change_few_aggregates() throws Exception {
        int accounts = 4;
        int changes = 100;
        for (int i = 0; i < accounts; i++) {
            node.open("account-" + i, 0);
        }
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            var writers = new ArrayList<Future<?>>();
            for (int writer = 0; writer < 6; writer++) {
                Node mine = writer % 2 == 0 ? node : otherNode;
                var random = new Random(writer);
                writers.add(threads.submit(() -> {
                    for (int i = 0; i < changes; i++) {
                        String account = "account-" + random.nextInt(accounts);
                        mine.untilDone(() -> mine.change(account, 1));
                    }
                }));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        }

        int sum = 0;
        try (var fresh = new Node(source)) {
            for (int i = 0; i < accounts; i++) {
                int balance = fresh.balance("account-" + i);
                sum += balance;
                assertThat(node.balanceInTheLog("account-" + i)).isEqualTo(balance);
                assertThat(otherNode.balanceInTheLog("account-" + i)).isEqualTo(balance);
            }
        }
        assertThat(sum).isEqualTo(6 * changes);
    }

    /** Write skew: each of two owners takes the last of a common 1 unless it sees that the other one has. */
    @Test
    void decisions_on_aggregates_from_memory_are_serializable() throws Exception {
        int rounds = 60;
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            for (int round = 0; round < rounds; round++) {
                String left = "left-" + round;
                String right = "right-" + round;
                node.open(left, 1);
                node.open(right, 0);
                otherNode.balance(left);
                otherNode.balance(right);
                var takers = List.of(
                        threads.submit(() -> takeUnlessSpent(node, left, right)),
                        threads.submit(() -> takeUnlessSpent(otherNode, right, left)),
                        threads.submit(() -> takeUnlessSpent(node, right, left)));
                for (Future<?> taker : takers) {
                    taker.get();
                }
                assertThat(node.balanceInTheLog(left) + node.balanceInTheLog(right))
                        .isZero();
            }
        }
    }

    private static void takeUnlessSpent(Node node, String from, String other) {
        node.untilDone(() -> node.inCommand(() -> {
            int common = node.account(from, Account::balance) + node.account(other, Account::balance);
            return common >= 1 ? node.account(from, account -> account.change(-1)) : 0;
        }));
    }

    /** A program's worth of log, cache and repository. */
    private static final class Node implements AutoCloseable {

        final AggregateCache cache = new AggregateCache(1_000);
        final PostgresLog log;
        private final EmbeddedEventStore store;
        private final CachingRepository<Account> accounts;

        Node(DataSource source) {
            var types = StoredTypes.of(
                    Map.of(Opened.class, new StoredType("opened", 1), Changed.class, new StoredType("changed", 1)));
            log = new PostgresLog(
                    source,
                    new StoredEventSerializer(JsonMapper.builder().build(), types),
                    new EventUpcasterChain(),
                    cache,
                    AppendListener.NONE);
            store = EmbeddedEventStore.builder().storageEngine(log).build();
            accounts = new CachingRepository<>(Account.class, store, log, cache);
        }

        void open(String account, int amount) {
            inCommand(() -> {
                try {
                    return accounts.newInstance(() -> new Account(account, amount));
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
        }

        int change(String account, int by) {
            return inCommand(() -> account(account, known -> known.change(by)));
        }

        int balance(String account) {
            return inCommand(() -> account(account, Account::balance));
        }

        int balanceInTheLog(String account) {
            return inCommand(() -> account(account, Account::balance), Map.of(CachingRepository.FROM_THE_LOG, true));
        }

        <R> R account(String account, Function<Account, R> use) {
            var result = new ArrayList<R>();
            accounts.load(account).execute(known -> result.add(use.apply(known)));
            return result.getFirst();
        }

        <R> R inCommand(Supplier<R> work) {
            return inCommand(work, Map.of());
        }

        private static <R> R inCommand(Supplier<R> work, Map<String, ?> metadata) {
            var result = DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>("a command", metadata))
                    .executeWithResult(work::get);
            if (result.isExceptional()) {
                throw (RuntimeException) result.exceptionResult();
            }
            return result.getPayload();
        }

        void untilDone(Runnable command) {
            while (true) {
                try {
                    command.run();
                    return;
                } catch (ConcurrencyException again) {
                    Thread.onSpinWait();
                }
            }
        }

        @Override
        public void close() {
            store.shutDown();
            log.close();
        }
    }

    static class Account {

        @AggregateIdentifier
        @SuppressWarnings("UnusedVariable") // Axon reads it
        private @Nullable String id;

        private int balance;

        Account() {}

        Account(String id, int amount) {
            apply(new Opened(id, amount));
        }

        int change(int by) {
            apply(new Changed(by));
            return balance;
        }

        int balance() {
            return balance;
        }

        @EventSourcingHandler
        void on(Opened opened) {
            id = opened.account();
            balance = opened.amount();
        }

        @EventSourcingHandler
        void on(Changed changed) {
            balance += changed.by();
        }
    }
}
