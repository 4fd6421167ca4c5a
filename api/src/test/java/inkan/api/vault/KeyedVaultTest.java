package inkan.api.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import inkan.personal.PersonalDataDestroyed;
import inkan.personal.Plaintext;
import inkan.postgres.FreshDatabase;
import inkan.value.Personalia;
import inkan.value.ResidentId;
import inkan.value.Sealed;
import inkan.value.Sex;
import inkan.vault.KeyEncryptionKey;
import inkan.vault.KeyRing;
import inkan.vault.PersonalKeys;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyedVaultTest {
    private static final FreshDatabase DATABASE = FreshDatabase.withLog();
    private static final ResidentId HANAKO = new ResidentId("resident-hanako");
    private static final LocalDate BORN = LocalDate.of(1990, 10, 10);

    @AutoClose
    private final PersonalKeys keys = new PersonalKeys(
            DATABASE.program(),
            new KeyRing(new KeyEncryptionKey(new byte[KeyEncryptionKey.LENGTH]), List.of()),
            Clock.fixed(Instant.parse("2026-04-01T00:00:00Z"), ZoneOffset.UTC));

    private final KeyedVault vault = new KeyedVault(keys);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "山田 花子",
                "葛\uDB40\uDD00城", // with a variation selector
                "葛\uDB40\uDD01城",
                "𠮷野", // outside of the basic plane
                "か\u3099いち", // a combining mark, and the same to the eye
                "がいち",
                "ﾔﾏﾀﾞ ﾊﾅｺ", // halfwidth
                "Ｙａｍａｄａ", // fullwidth
                "㈱㍿Ⅳ①", // compatibility characters, which NFKC would change
                "ヷ\u309A\u200Dæøå"
            })
    void a_name_comes_out_byte_for_byte_as_it_went_in(String name) {
        var personal = new Personalia(name, name + "\u3000１－２", BORN, Sex.FEMALE);

        Personalia opened = vault.open(HANAKO, vault.seal(HANAKO, Optional.empty(), personal))
                .orElseThrow();

        assertThat(opened).isEqualTo(personal);
        assertThat(Objects.requireNonNull(opened.name()).getBytes(StandardCharsets.UTF_16BE))
                .isEqualTo(name.getBytes(StandardCharsets.UTF_16BE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1868-01-25", "1969-12-31", "1970-01-01", "2024-02-29"})
    void so_do_the_longest_name_any_day_and_each_sex(LocalDate born) {
        for (Sex sex : Sex.values()) {
            var personal = new Personalia("𠮷".repeat(Personalia.LONGEST), "𠮷".repeat(Personalia.LONGEST), born, sex);

            assertThat(vault.open(HANAKO, vault.seal(HANAKO, Optional.empty(), personal)))
                    .contains(personal);
        }
    }

    @Test
    void all_of_a_residents_data_is_under_one_key_and_another_residents_under_another() {
        Sealed first = vault.seal(HANAKO, Optional.empty(), hanako("here"));
        Sealed then = vault.seal(HANAKO, Optional.of(first), hanako("there"));
        Sealed again = vault.seal(HANAKO, Optional.of(then), hanako("there"));
        Sealed others = vault.seal(new ResidentId("resident-taro"), Optional.empty(), hanako("here"));

        assertThat(then.key()).isEqualTo(first.key()).isEqualTo(again.key()).isNotEqualTo(others.key());
        assertThat(again).isNotEqualTo(then);
    }

    @Test
    void what_was_sealed_for_one_resident_opens_for_no_other() {
        Sealed sealed = vault.seal(HANAKO, Optional.empty(), hanako("here"));

        assertThatIllegalStateException().isThrownBy(() -> vault.open(new ResidentId("resident-taro"), sealed));
    }

    @Test
    void the_length_of_a_name_is_not_to_be_seen() {
        assertThat(vault.seal(HANAKO, Optional.empty(), hanako("東京都世田谷区一丁目")).value())
                .hasSameSizeAs(vault.seal(HANAKO, Optional.empty(), hanako("島")).value());
    }

    @Test
    void once_the_key_is_destroyed_nothing_is_opened_and_nothing_sealed_under_it() {
        Sealed sealed = vault.seal(HANAKO, Optional.empty(), hanako("here"));
        keys.destroy(UUID.fromString(sealed.key()));

        assertThat(vault.open(HANAKO, sealed)).isEmpty();
        assertThatExceptionOfType(PersonalDataDestroyed.class)
                .isThrownBy(() -> vault.seal(HANAKO, Optional.of(sealed), hanako("there")));
    }

    @Test
    void what_was_recorded_before_there_was_sealing_is_read_and_what_follows_is_sealed() {
        var known = new Personalia(null, null, BORN, Sex.UNRECORDED);
        Sealed clear = Plaintext.unsealed(known);

        assertThat(vault.open(HANAKO, clear)).contains(known);
        assertThat(vault.seal(HANAKO, Optional.of(clear), hanako("here")).isClear())
                .isFalse();
    }

    private static Personalia hanako(String address) {
        return new Personalia("山田 花子", address, BORN, Sex.FEMALE);
    }
}
