package inkan.api.wiring;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;

/**
 * Keeps what Axon's starter would wire by itself out of the program: on Spring Boot 4 it finds no transactions and goes on
 * without any, adds an update checker, and would stand beside what is wired here.
 */
public final class AxonIsWiredByHand implements AutoConfigurationImportFilter {
    private static final String STARTER = "org.axonframework.springboot.autoconfig.";

    @Override
    public boolean[] match(
            @Nullable String[] autoConfigurationClasses, AutoConfigurationMetadata autoConfigurationMetadata) {
        boolean[] kept = new boolean[autoConfigurationClasses.length];
        for (int i = 0; i < kept.length; i++) {
            @Nullable String candidate = autoConfigurationClasses[i];
            // an earlier filter may have struck it off already
            kept[i] = candidate == null || !candidate.startsWith(STARTER);
        }
        return kept;
    }
}
