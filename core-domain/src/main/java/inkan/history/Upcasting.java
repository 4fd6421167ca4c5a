package inkan.history;

import inkan.value.Carrier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * How an older revision of an event is read as the next one. Old shapes live here only: {@code evolve} knows the newest.
 *
 * @param name the name under which the event is stored
 * @param fromRevision the older revision; the result is the next one
 * @param upcast the event's parts by name, as JSON has them: texts, numbers, booleans, lists and maps
 */
public record Upcasting(String name, int fromRevision, UnaryOperator<Map<String, Object>> upcast) {
    /** All of them, oldest first. */
    public static final List<Upcasting> ALL =
            List.of(new Upcasting("certificate.issued", 1, Upcasting::everyCertificateWasOnACard));

    /** Before smartphones carried certificates (2023-05-11) an issue did not say what carried it: it was a card. */
    private static Map<String, Object> everyCertificateWasOnACard(Map<String, Object> issued) {
        Map<String, Object> newer = new LinkedHashMap<>(issued);
        newer.put("carrier", Carrier.CARD.name());
        return newer;
    }
}
