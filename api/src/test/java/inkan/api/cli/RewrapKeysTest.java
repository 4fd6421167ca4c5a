package inkan.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.postgres.FreshDatabase;
import inkan.vault.KeyEncryptionKey;
import inkan.vault.KeyRing;
import inkan.vault.PersonalKeys;
import inkan.vault.Rewrapping;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class RewrapKeysTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-04-01T00:00:00Z"), ZoneOffset.UTC);

    private final FreshDatabase database = FreshDatabase.withLog();
    private final KeyEncryptionKey former = key(1);
    private final KeyRing ring = new KeyRing(key(2), List.of(former));
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void the_command_rewraps_and_says_which_key_is_not_needed_any_more() {
        try (var before = new PersonalKeys(database.program(), new KeyRing(former, List.of()), CLOCK);
                var serving = new PersonalKeys(database.program(), ring, CLOCK)) {
            byte[] sealed =
                    before.seal(before.fresh(), new byte[1], new byte[9]).orElseThrow();
            assertThat(sealed).isNotEmpty();

            assertThat(execute("personal-keys rewrap")).isZero();

            assertThat(out).hasToString("64 keys rewrapped%n%s is not needed any more%n".formatted(former.id()));
            assertThat(err.toString()).contains("REWRAP 0 of 64");
            assertThat(serving.fresh()).isNotNull();
        }
    }

    @Test
    void where_there_is_nothing_to_do_it_says_so_as_json() {
        try (var serving = new PersonalKeys(database.program(), ring, CLOCK)) {
            assertThat(serving.fresh()).isNotNull();

            assertThat(execute("personal-keys rewrap --json")).isZero();

            assertThat(out).hasToString("{\"rewrapped\":0,\"forgotten\":[]}%n".formatted());
        }
    }

    private int execute(String line) {
        return new CommandLineProgram(settings -> node(), new PrintWriter(out), new PrintWriter(err))
                .execute(line.split(" "));
    }

    private Node node() {
        return new Node() {
            @Override
            public <T> T get(Class<T> part) {
                return part.cast(new Rewrapping(database.program(), ring));
            }

            @Override
            public void close() {
                // the databases are closed by their server
            }
        };
    }

    private static KeyEncryptionKey key(int which) {
        var bytes = new byte[KeyEncryptionKey.LENGTH];
        bytes[0] = (byte) which;
        return new KeyEncryptionKey(bytes);
    }
}
