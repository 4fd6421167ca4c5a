package inkan.api.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import inkan.postgres.FreshDatabase;
import inkan.vault.KeyRing;
import inkan.vault.PersonalKeys;
import inkan.vault.StoreRing;
import inkan.vault.WrongKeyEncryptionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRingOfTheStoreTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-04-01T00:00:00Z"), ZoneOffset.UTC);
    private static final String DIGITS = "0123456789abcdef".repeat(4);

    @TempDir
    private Path directory;

    private final FreshDatabase database = FreshDatabase.withLog();
    private final KeyRingOfTheStore store = new KeyRingOfTheStore(new StoreRing(database.program()));
    private Path file;

    @BeforeEach
    void a_place_for_the_key() {
        file = directory.resolve("personal.key");
    }

    @Test
    void a_new_store_makes_its_key_which_is_its_owners_business_only() throws IOException {
        KeyRing made = store.open(Optional.empty(), file, List.of());

        assertThat(Files.readString(file)).matches("[0-9a-f]{64}\\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(store.open(Optional.empty(), file, List.of()).current().id())
                .isEqualTo(made.current().id());
    }

    @Test
    void a_key_that_was_lost_is_asked_for_and_not_made_anew() throws IOException {
        use(store.open(Optional.empty(), file, List.of()));
        Files.delete(file);

        assertThatExceptionOfType(WrongKeyEncryptionException.class)
                .isThrownBy(() -> store.open(Optional.empty(), file, List.of()))
                .withMessageContaining("missing")
                .withMessageContaining("inkan.personal-key-file");
        assertThat(file).doesNotExist();
    }

    @Test
    void a_key_of_the_environment_needs_no_file_and_is_the_same_as_one_in_a_file() throws IOException {
        KeyRing given = store.open(Optional.of(DIGITS), file, List.of());
        use(given);

        assertThat(file).doesNotExist();
        Files.writeString(file, DIGITS);
        assertThat(store.open(Optional.empty(), file, List.of()).current().id())
                .isEqualTo(given.current().id());
    }

    @Test
    void what_is_no_key_is_refused_without_being_shown() throws IOException {
        Files.writeString(file, "not a key");

        assertThatIllegalStateException()
                .isThrownBy(() -> store.open(Optional.empty(), file, List.of()))
                .withMessageNotContaining("not a key")
                .withNoCause();
        assertThatIllegalStateException()
                .isThrownBy(() -> store.open(Optional.of("0123secret"), file, List.of()))
                .withMessageContaining("environment")
                .withMessageNotContaining("secret")
                .withNoCause();
    }

    @Test
    void a_new_key_follows_on_the_one_before_where_that_is_named() throws IOException {
        use(store.open(Optional.empty(), file, List.of()));
        Path next = directory.resolve("next.key");
        Files.writeString(next, DIGITS);

        assertThatExceptionOfType(WrongKeyEncryptionException.class)
                .isThrownBy(() -> use(store.open(Optional.empty(), next, List.of())));
        use(store.open(Optional.empty(), next, List.of(file)));
    }

    private void use(KeyRing ring) {
        try (var keys = new PersonalKeys(database.program(), ring, CLOCK)) {
            assertThat(keys.fresh()).isNotNull();
        }
    }
}
