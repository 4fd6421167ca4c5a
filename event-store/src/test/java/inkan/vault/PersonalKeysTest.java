package inkan.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import inkan.postgres.FreshDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PersonalKeysTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-04-01T00:00:00Z"), ZoneOffset.UTC);
    private static final byte[] HANAKO = bytes("hanako");

    private final FreshDatabase database = FreshDatabase.withLog();
    private final KeyEncryptionKey first = key(1);
    private final KeyEncryptionKey second = key(2);
    private final List<PersonalKeys> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(PersonalKeys::close);
    }

    @Test
    void what_was_sealed_is_opened_byte_for_byte_by_this_node_and_by_another_one() {
        PersonalKeys here = node(first);
        PersonalKeys there = node(first);
        UUID key = here.fresh();
        for (String text : List.of("葛\uDB40\uDD00城", "𠮷野家", "か\u3099", "ｶﾅﾘｱ", "", "x".repeat(5_000))) {
            byte[] sealed = here.seal(key, HANAKO, bytes(text)).orElseThrow();

            assertThat(here.open(key, HANAKO, sealed).orElseThrow()).isEqualTo(bytes(text));
            assertThat(there.open(key, HANAKO, sealed).orElseThrow()).isEqualTo(bytes(text));
            assertThat(here.seal(key, HANAKO, bytes(text)).orElseThrow()).isNotEqualTo(sealed);
        }
    }

    @Test
    void what_was_sealed_opens_for_nobody_else_under_no_other_key_and_not_when_it_was_changed() {
        PersonalKeys keys = node(first);
        UUID key = keys.fresh();
        byte[] sealed = keys.seal(key, HANAKO, bytes("a name")).orElseThrow();

        assertThatIllegalStateException().isThrownBy(() -> keys.open(key, bytes("taro"), sealed));
        assertThatIllegalStateException().isThrownBy(() -> keys.open(keys.fresh(), HANAKO, sealed));
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatIllegalStateException().isThrownBy(() -> keys.open(key, HANAKO, changed));
        }
        assertThatIllegalStateException().isThrownBy(() -> keys.open(key, HANAKO, new byte[20]));
    }

    @Test
    void a_key_is_stored_before_it_is_handed_out_and_handed_out_once_however_many_ask_on_several_nodes()
            throws Exception {
        List<PersonalKeys> nodes = List.of(node(first), node(first), node(first));
        int callers = 12;
        int each = 100;
        Set<UUID> taken = ConcurrentHashMap.newKeySet();
        var together = new CyclicBarrier(callers);
        try (ExecutorService calling = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> calls = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                PersonalKeys node = nodes.get(i % nodes.size());
                calls.add(calling.submit(() -> {
                    together.await();
                    boolean all = true;
                    for (int n = 0; n < each; n++) {
                        all &= taken.add(node.fresh());
                    }
                    return all;
                }));
            }
            for (Future<Boolean> call : calls) {
                assertThat(call.get()).isTrue();
            }
        }
        assertThat(taken).hasSize(callers * each);
        assertThat(keysStored()).containsAll(taken);
        assertThat(keysStored()).hasSizeLessThan(20 * taken.size());
    }

    @Test
    void keys_in_use_outlive_a_node_that_is_killed_and_only_unused_ones_are_lost() {
        UUID inUse = node(first).fresh(); // which is never closed before the next one works
        byte[] sealed = node(first).seal(inUse, HANAKO, bytes("a name")).orElseThrow();

        PersonalKeys next = node(first);

        assertThat(next.open(inUse, HANAKO, sealed)).contains(bytes("a name"));
        assertThat(next.fresh()).isNotEqualTo(inUse);
    }

    @Test
    void what_is_destroyed_is_opened_and_sealed_no_more_and_no_key_of_the_table_opens_it() throws SQLException {
        PersonalKeys keys = node(first);
        UUID key = keys.fresh();
        byte[] sealed = keys.seal(key, HANAKO, bytes("a name")).orElseThrow();
        assertThat(keysThatOpen(sealed)).containsExactly(key);

        assertThat(keys.destroy(key)).isTrue();

        assertThat(keys.open(key, HANAKO, sealed)).isEmpty();
        assertThat(keys.seal(key, HANAKO, bytes("a name"))).isEmpty();
        assertThat(keysThatOpen(sealed)).isEmpty();
        assertThat(keys.destroy(key)).isFalse();
    }

    @Test
    void a_store_is_not_opened_with_another_key_encryption_key() {
        node(first);

        assertThatExceptionOfType(WrongKeyEncryptionException.class)
                .isThrownBy(() -> node(second))
                .withMessageContaining(first.id());
        assertThatExceptionOfType(WrongKeyEncryptionException.class)
                .isThrownBy(() -> node(second, key(3)))
                .withMessageContaining(first.id());
    }

    @Test
    void nodes_that_start_at_once_with_different_keys_settle_on_one_of_them() throws Exception {
        var together = new CyclicBarrier(8);
        List<Future<Boolean>> starts = new ArrayList<>();
        try (ExecutorService starting = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                var ring = new KeyRing(key(i), List.of());
                starts.add(starting.submit(() -> {
                    together.await();
                    try {
                        new StoreRing(database.program()).settle(ring, CLOCK);
                        return true;
                    } catch (WrongKeyEncryptionException anotherWasFirst) {
                        return false;
                    }
                }));
            }
        }
        assertThat(starts).extracting(Future::get).containsOnlyOnce(true);
    }

    @Test
    void rewrapped_keys_open_what_was_sealed_before_and_need_the_former_key_no_more() throws SQLException {
        PersonalKeys before = node(first);
        UUID key = before.fresh();
        byte[] sealed = before.seal(key, HANAKO, bytes("a name")).orElseThrow();
        PersonalKeys meanwhile = node(second, first);
        assertThat(meanwhile.open(key, HANAKO, sealed)).contains(bytes("a name"));

        Rewrapping.Done done = rewrapping().run((at, of) -> {});

        assertThat(done.rewrapped()).isEqualTo(64);
        assertThat(done.forgotten()).containsExactly(first.id());
        PersonalKeys after = node(second);
        assertThat(after.open(key, HANAKO, sealed)).contains(bytes("a name"));
        assertThat(column("select distinct kek from keys.personal_key")).containsExactly(second.id());
        assertThatExceptionOfType(WrongKeyEncryptionException.class).isThrownBy(() -> node(first));
    }

    @Test
    void a_rewrapping_that_is_cut_short_goes_on_and_brings_no_destroyed_key_back() throws SQLException {
        KeyTable table = new KeyTable(database.program(), new KeyRing(first, List.of()), CLOCK);
        PersonalKeys before = node(first);
        List<DataKey> made = table.make(3_000);
        node(second, first);
        List<Long> told = new ArrayList<>();

        assertThatIllegalStateException()
                .isThrownBy(() -> rewrapping().run((at, of) -> {
                    told.add(at);
                    if (at >= 1_000) {
                        throw new IllegalStateException("killed");
                    }
                }));
        assertThat(told).containsExactly(0L, 1_000L);
        assertThat(column("select count(*) from keys.personal_key where kek = '" + second.id() + "'"))
                .containsExactly("1000");
        UUID destroyed = UUID.fromString(
                column("select key from keys.personal_key order by key").getLast());
        Rewrapping.Done done = rewrapping().run((at, of) -> before.destroy(destroyed));

        assertThat(done.rewrapped()).isEqualTo(made.size() - 1 - 1_000);
        assertThat(keysStored()).doesNotContain(destroyed).hasSize(made.size() - 1);
        assertThat(column("select distinct kek from keys.personal_key")).containsExactly(second.id());
    }

    @Test
    void while_keys_are_rewrapped_others_seal_and_open() throws Exception {
        UUID key = node(first).fresh();
        new KeyTable(database.program(), new KeyRing(first, List.of()), CLOCK).make(4_000);
        var over = new AtomicBoolean();
        var done = new LongAdder();
        List<Future<?>> calls = new ArrayList<>();
        try (ExecutorService calling = Executors.newVirtualThreadPerTaskExecutor()) {
            for (PersonalKeys node : List.of(node(second, first), node(second, first))) {
                calls.add(calling.submit(() -> {
                    while (!over.get()) {
                        byte[] sealed = node.seal(key, HANAKO, bytes("a name")).orElseThrow();
                        assertThat(node.open(key, HANAKO, sealed)).contains(bytes("a name"));
                        UUID another = node.fresh();
                        assertThat(node.seal(another, HANAKO, bytes("a name"))).isPresent();
                        done.increment();
                    }
                }));
            }
            rewrapping().run((at, of) -> {});
            over.set(true);
            for (Future<?> call : calls) {
                call.get();
            }
        }
        assertThat(done.sum()).isPositive();
    }

    @Test
    void a_node_that_has_not_heard_of_a_rewrapping_makes_no_keys_that_nobody_could_unwrap() {
        KeyTable unaware = new KeyTable(database.program(), new KeyRing(first, List.of()), CLOCK);
        node(first);
        node(second, first);
        rewrapping().run((at, of) -> {});

        assertThatExceptionOfType(WrongKeyEncryptionException.class).isThrownBy(() -> unaware.make(1));
    }

    @Test
    void the_database_holds_neither_a_key_encryption_key_nor_a_key_in_clear() throws SQLException {
        KeyTable table = new KeyTable(database.program(), new KeyRing(first, List.of()), CLOCK);
        node(first);
        DataKey made = table.make(1).getFirst();

        assertThat(column("select encode(wrapped, 'hex') from keys.personal_key"))
                .noneMatch(hex -> hex.contains(hex(made.secret())));
        assertThat(column("select id from keys.key_encryption_key"))
                .containsExactly(first.id())
                .doesNotContain(hex(keyBytes(1)));
    }

    private PersonalKeys node(KeyEncryption current, KeyEncryption... former) {
        var node = new PersonalKeys(database.program(), new KeyRing(current, List.of(former)), CLOCK);
        opened.add(node);
        return node;
    }

    private Rewrapping rewrapping() {
        return new Rewrapping(database.program(), new KeyRing(second, List.of(first)));
    }

    /** By brute force, with the key-encryption key at hand. */
    private List<UUID> keysThatOpen(byte[] sealed) throws SQLException {
        KeyTable table = new KeyTable(database.program(), new KeyRing(first, List.of()), CLOCK);
        List<UUID> opening = new ArrayList<>();
        for (UUID name : keysStored()) {
            try {
                Gcm.open(table.read(name).orElseThrow().secret(), HANAKO, sealed);
                opening.add(name);
            } catch (IllegalStateException doesNotOpenIt) {
                // as it should be with all but one
            }
        }
        return opening;
    }

    private List<UUID> keysStored() throws SQLException {
        return column("select key from keys.personal_key").stream()
                .map(UUID::fromString)
                .toList();
    }

    private List<String> column(String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return Collections.unmodifiableList(values);
    }

    private static KeyEncryptionKey key(int which) {
        return new KeyEncryptionKey(keyBytes(which));
    }

    private static byte[] keyBytes(int which) {
        var bytes = new byte[KeyEncryptionKey.LENGTH];
        bytes[0] = (byte) which;
        return bytes;
    }

    private static String hex(byte[] bytes) {
        return java.util.HexFormat.of().formatHex(bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
