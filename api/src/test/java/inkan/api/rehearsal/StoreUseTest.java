package inkan.api.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inkan.api.StartedProgram;
import inkan.postgres.FreshDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Programs are started one after the other on one store, so what it is used for is kept there. */
@ExtendWith(OutputCaptureExtension.class)
class StoreUseTest {
    private static final String REHEARSAL = "--spring.profiles.active=rehearsal";
    private static final String NO_RESIDENTS = "--inkan.rehearsal.residents=0";

    private final FreshDatabase store = FreshDatabase.empty();

    @TempDir
    private Path keys;

    @Test
    void a_store_that_was_ever_live_takes_no_rehearsal_and_stays_live(CapturedOutput output) {
        StartedProgram.on(store, keys).close();

        assertThatThrownBy(() -> StartedProgram.on(store, keys, REHEARSAL).close())
                .hasRootCauseInstanceOf(WrongStoreUse.class);

        assertThat(output)
                .contains("this store is live: the profile 'rehearsal' cannot be used with it")
                .contains("Start with another store")
                .doesNotContain("\tat ");
        StartedProgram.on(store, keys).close();
    }

    @Test
    void a_store_of_a_rehearsal_never_goes_live_and_stays_a_rehearsal(CapturedOutput output) {
        StartedProgram.on(store, keys, REHEARSAL, NO_RESIDENTS).close();

        assertThatThrownBy(() -> StartedProgram.on(store, keys).close()).hasRootCauseInstanceOf(WrongStoreUse.class);

        assertThat(output)
                .contains("this store is a rehearsal: it can only be used with the profile 'rehearsal'")
                .contains("Start with another store")
                .doesNotContain("\tat ");
        StartedProgram.on(store, keys, REHEARSAL, NO_RESIDENTS).close();
    }
}
