package inkan.api.rehearsal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What may be set for a rehearsal, under {@code inkan.rehearsal.}.
 *
 * @param residents how many synthetic residents a store has from its first start
 * @param seed of what is drawn for them
 */
@ConfigurationProperties("inkan.rehearsal")
public record RehearsalSettings(
        @DefaultValue("24") int residents,
        @DefaultValue("1") long seed) {}
