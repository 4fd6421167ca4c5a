package inkan.api.journey;

import java.util.Map;

/**
 * A command that somebody may ask for.
 *
 * @param command its name in the address
 * @param parts its parts by name
 */
record Ask(String command, Map<String, ?> parts) {}
