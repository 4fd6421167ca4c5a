package inkan.api.wiring;

import inkan.api.InkanSettings;
import inkan.api.openapi.ProofDescription;
import inkan.api.proof.CheckpointKeyEntrance;
import inkan.api.proof.CheckpointRounds;
import inkan.api.proof.ProofQueries;
import inkan.api.proof.VerificationEntrance;
import inkan.checkpoint.CheckpointKeyFile;
import inkan.checkpoint.CheckpointOutcome;
import inkan.checkpoint.Checkpointer;
import inkan.checkpoint.LogProofs;
import inkan.checkpoint.LogVerification;
import inkan.checkpoint.RangeVerification;
import inkan.checkpoint.StoredCheckpoint;
import inkan.log.PostgresLog;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Checkpoints in the background, proofs and verification on request. */
@Configuration(proxyBeanMethods = false)
@Import({ProofQueries.class, VerificationEntrance.class, CheckpointKeyEntrance.class})
public class ProofWiring {

    @Bean
    Checkpointer checkpointer(DataSource dataSource, InkanSettings settings, Clock clock) {
        return new Checkpointer(dataSource, new CheckpointKeyFile(settings.signingKeyFile()), clock);
    }

    @Bean
    CheckpointRounds checkpointRounds(Checkpointer checkpointer, InkanSettings settings) {
        return new CheckpointRounds(checkpointer, settings.checkpointInterval());
    }

    @Bean
    LogProofs logProofs(DataSource dataSource) {
        return new LogProofs(dataSource);
    }

    @Bean
    LogVerification logVerification(DataSource dataSource) {
        return new LogVerification(dataSource);
    }

    @Bean
    RangeVerification rangeVerification(DataSource dataSource) {
        return new RangeVerification(dataSource);
    }

    @Bean
    ProofDescription proofDescription() {
        return new ProofDescription();
    }

    /** A log that is not what was appended, or that this node cannot sign, is told to whoever watches the program. */
    @Bean
    HealthIndicator checkpointsHealthIndicator(CheckpointRounds rounds) {
        return () -> rounds.healthy() ? Health.up().build() : Health.down().build();
    }

    @Bean
    MeterBinder checkpointMeters(CheckpointRounds rounds, LogProofs proofs, PostgresLog log) {
        return meters -> {
            Gauge.builder("inkan.checkpoint.size", proofs, ProofWiring::signed)
                    .description("position that the last checkpoint reaches")
                    .register(meters);
            Gauge.builder("inkan.checkpoint.lag", proofs, p -> log.head() - signed(p))
                    .description("events behind the last checkpoint")
                    .register(meters);
            Gauge.builder("inkan.checkpoint.mismatch.first", rounds, r -> mismatch(r, true))
                    .description("first position that is not what was appended; 0 while all is")
                    .register(meters);
            Gauge.builder("inkan.checkpoint.mismatch.last", rounds, r -> mismatch(r, false))
                    .description("last position that is not what was appended; 0 while all is")
                    .register(meters);
            Gauge.builder(
                            "inkan.checkpoint.key.missing",
                            rounds,
                            r -> r.last() instanceof CheckpointOutcome.KeyMissing ? 1 : 0)
                    .description("1 while the newest signing key is not in this node's file")
                    .register(meters);
        };
    }

    private static double signed(LogProofs proofs) {
        return proofs.latest().map(StoredCheckpoint::size).orElse(0L);
    }

    private static double mismatch(CheckpointRounds rounds, boolean first) {
        return rounds.mismatch()
                .map(mismatch ->
                        first ? mismatch.where().first() : mismatch.where().last())
                .orElse(0L);
    }
}
