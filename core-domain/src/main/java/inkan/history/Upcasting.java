package inkan.history;

import inkan.personal.Plaintext;
import inkan.value.Carrier;
import inkan.value.Personalia;
import inkan.value.Sex;
import java.time.LocalDate;
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
    public static final List<Upcasting> ALL = List.of(
            new Upcasting("certificate.issued", 1, Upcasting::everyCertificateWasOnACard),
            new Upcasting("resident.registered", 1, Upcasting::personalDataStoodInClear),
            new Upcasting("resident.attributes-changed", 1, Upcasting::personalDataStoodInClear),
            new Upcasting("resident.moved-in", 1, Upcasting::personalDataStoodInClear),
            new Upcasting("resident.minor-amendment-recorded", 1, Upcasting::amendedPersonalDataWasNotKept));

    /** Before smartphones carried certificates (2023-05-11) an issue did not say what carried it: it was a card. */
    private static Map<String, Object> everyCertificateWasOnACard(Map<String, Object> issued) {
        Map<String, Object> newer = new LinkedHashMap<>(issued);
        newer.put("carrier", Carrier.CARD.name());
        return newer;
    }

    /** Before there was sealing, day of birth and sex stood in the event, and name and address nowhere. */
    private static Map<String, Object> personalDataStoodInClear(Map<String, Object> event) {
        if (!(event.get("personal") instanceof Map<?, ?> clear)) {
            throw new IllegalArgumentException("an event of the first revision without personal data");
        }
        Map<String, Object> newer = new LinkedHashMap<>(event);
        newer.put(
                "personal",
                Plaintext.unsealed(new Personalia(
                                null,
                                null,
                                LocalDate.parse(String.valueOf(clear.get("dateOfBirth"))),
                                Sex.valueOf(String.valueOf(clear.get("sex")))))
                        .value());
        return newer;
    }

    /** Nor did an amendment say more than the digest of what was written after it. */
    private static Map<String, Object> amendedPersonalDataWasNotKept(Map<String, Object> amended) {
        Map<String, Object> newer = new LinkedHashMap<>(amended);
        newer.put("personal", null);
        return newer;
    }
}
