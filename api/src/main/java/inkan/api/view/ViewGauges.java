package inkan.api.view;

import inkan.view.fold.Standing;
import inkan.view.fold.ViewReader;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.SQLException;
import java.util.function.ToLongFunction;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** Tells whoever watches the program how far the views are behind, and whether anything is stuck. */
public final class ViewGauges implements MeterBinder, HealthIndicator {
    /** Events are missing from a view; everything else goes on. */
    public static final Status DEGRADED = new Status("DEGRADED");

    private final Standing standing;
    private final ViewReader reader;

    public ViewGauges(Standing standing, ViewReader reader) {
        this.standing = standing;
        this.reader = reader;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        gauge(meters, "inkan.views.lag.events", "events that are not in the views yet", Standing.Now::lagEvents);
        gauge(
                meters,
                "inkan.views.lag.seconds",
                "how long ago the oldest event that is not in the views was recorded",
                Standing.Now::lagSeconds);
        gauge(meters, "inkan.views.dead.letters", "events that a view does not have", Standing.Now::deadLetters);
    }

    private void gauge(MeterRegistry meters, String name, String description, ToLongFunction<Standing.Now> value) {
        Gauge.builder(name, () -> now(value)).description(description).register(meters);
    }

    private double now(ToLongFunction<Standing.Now> value) {
        try {
            return value.applyAsLong(standing.now());
        } catch (SQLException e) {
            return Double.NaN;
        }
    }

    /** Down while this node cannot fold; degraded while there are dead letters. Commands go on either way. */
    @Override
    public Health health() {
        if (reader.failure().isPresent()) {
            return Health.down().build();
        }
        try {
            return standing.now().deadLetters() > 0
                    ? Health.status(DEGRADED).build()
                    : Health.up().build();
        } catch (SQLException e) {
            return Health.down().build();
        }
    }
}
