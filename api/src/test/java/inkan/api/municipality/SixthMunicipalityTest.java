package inkan.api.municipality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inkan.api.StartedProgram;
import inkan.api.client.Answer;
import inkan.api.client.Api;
import inkan.api.client.Holder;
import inkan.postgres.FreshDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A municipality that nobody wrote code for: its file in a directory, and the program started with it. */
@Tag("M-12")
@Tag("slow")
class SixthMunicipalityTest {
    @Test
    void a_file_in_a_directory_decides(@TempDir Path directory) throws IOException {
        Path files = Files.createDirectory(directory.resolve("municipalities"));
        // in force already, whatever day the test runs on
        Files.writeString(files.resolve(Example.FILE), Example.TEXT.replace("2026-04-01", "2016-01-01"));

        try (StartedProgram program =
                StartedProgram.on(FreshDatabase.empty(), directory, "--inkan.municipalities=" + files)) {
            Api there = program.api().at("990027").with("Inkan-Counter", "sample-station");
            Holder holder = new Holder(there, 1);
            holder.done(
                            "register-resident",
                            Map.of(
                                    "resident",
                                    holder.resident(),
                                    "municipality",
                                    "990027",
                                    "nationality",
                                    "JAPANESE",
                                    "basicFour",
                                    holder.basicFour("1990-10-10", "見本市本町1番1号")))
                    .apply()
                    .issue()
                    .deliver();
            Map<String, Object> renewal = new HashMap<>(holder.renewal(2));
            renewal.put("visit", Map.of("applicant", "HOLDER", "documents", List.of()));

            Answer withoutReservation = there.command("renew-certificates", renewal);
            Answer atTheMainOffice =
                    there.with("Inkan-Counter", "sample-main").command("renew-certificates", holder.renewal(2));
            Answer elsewhere = there.at("131121").command("renew-certificates", holder.renewal(2));
            Answer told = there.get("/v1/guide?municipality=990027&procedure=RENEWAL&applicant=HOLDER&born=1990-10-10");

            assertThat(withoutReservation.at("/rule")).isEqualTo("M-3");
            assertThat(atTheMainOffice.at("/rule")).isEqualTo("W-1");
            assertThat(elsewhere.at("/rule")).isEqualTo("M-1");
            assertThat(told.at("/name")).isEqualTo("見本市");
        }
    }

    @Test
    void the_program_does_not_start_with_a_broken_file(@TempDir Path directory) throws IOException {
        Path files = Files.createDirectory(directory.resolve("municipalities"));
        Files.writeString(files.resolve(Example.FILE), Example.TEXT.replace("fee: 0", "fee: free"));

        assertThatThrownBy(() -> StartedProgram.on(FreshDatabase.empty(), directory, "--inkan.municipalities=" + files))
                .hasRootCauseInstanceOf(BrokenMunicipalityFiles.class)
                .rootCause()
                .hasMessageContaining("990027.yaml, line 44, procedures > renewal > fee (W-6): ")
                .hasMessageContaining("990027.yaml, line 51, procedures > pin-reset > fee (W-6): ");
    }
}
