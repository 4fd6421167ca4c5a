package inkan.api.municipality;

import inkan.municipality.Counter;
import inkan.municipality.Name;
import inkan.municipality.OpeningHours;
import inkan.municipality.Procedure;
import inkan.municipality.Reservation;
import inkan.value.Applicant;
import inkan.value.CounterId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the counters of a municipality.
 *
 * @param hours the opening hours of the file, by their names; {@code null} as a value where they could not be read
 * @param common what holds for every counter that does not say otherwise
 */
record CountersReading(Map<String, Optional<OpeningHours>> hours, Optional<Entry.Fields> common) {
    /** Hours that the municipality does not tell. */
    private static final String UNKNOWN = "unknown";

    static CountersReading of(Entry.Fields file, Map<String, Optional<OpeningHours>> hours) {
        return new CountersReading(
                hours,
                file.optional("for-all-counters")
                        .map(entry -> entry.fields("hours", "procedures", "applicants", "reservation")));
    }

    List<Counter> counters(Entry entry) {
        return entry.items().stream().flatMap(item -> counter(item).stream()).toList();
    }

    private Optional<Counter> counter(Entry item) {
        int before = item.faults().count();
        Entry.Fields unnamed =
                item.fields("id", "name", "address", "telephone", "hours", "procedures", "applicants", "reservation");
        Optional<CounterId> id = unnamed.required("id")
                .flatMap(entry -> entry.value(
                        "窓口の記号は英小文字で始まる3〜64字の英小文字・数字・ハイフンです。",
                        "a lower-case letter followed by 2 to 63 lower-case letters, digits or hyphens is asked for.",
                        CounterId::new));
        Entry counter = id.map(known -> item.called(known.value())).orElse(item);
        Entry.Fields fields = id.isEmpty() ? unnamed : new Entry.Fields(counter, counter.named());
        Optional<Name> name = fields.required("name").flatMap(CountersReading::name);
        Optional<Name> address = fields.optional("address").flatMap(CountersReading::name);
        Optional<String> telephone = fields.optional("telephone").flatMap(Entry::text);
        Optional<OpeningHours> open = own(fields, "hours").flatMap(this::hours);
        Set<Procedure> procedures = own(fields, "procedures")
                .map(entry -> constants(entry, Procedure.class))
                .orElse(Set.of());
        Set<Applicant> applicants = own(fields, "applicants")
                .map(entry -> constants(entry, Applicant.class))
                .orElse(Set.of());
        Map<Procedure, Reservation> reservations = own(fields, "reservation")
                .map(entry -> reservations(entry, procedures))
                .orElse(Map.of());
        return counter.made(
                before,
                () -> new Counter(
                        id.orElseThrow(),
                        name.orElseThrow(),
                        address.orElse(null),
                        telephone.orElse(null),
                        open.orElse(null),
                        reservations,
                        applicants));
    }

    /** The counter's own field, or what holds for all. */
    private Optional<Entry> own(Entry.Fields fields, String name) {
        return fields.optional(name)
                .or(() -> common.flatMap(all -> all.optional(name)))
                .or(() -> fields.required(name));
    }

    private Optional<OpeningHours> hours(Entry entry) {
        return entry.text().filter(name -> !name.equals(UNKNOWN)).flatMap(name -> {
            Optional<OpeningHours> known = hours.get(name);
            if (known == null) {
                String all = String.join(", ", hours.keySet());
                entry.fault(
                        "「%s」という受付時間は、このファイルの hours にありません(あるのは %s)。わからない場合は %s と書きます。".formatted(name, all, UNKNOWN),
                        "\"%s\" is none of the hours of this file, which are %s; where they are not known, write %s."
                                .formatted(name, all, UNKNOWN));
                return Optional.empty();
            }
            return known;
        });
    }

    private static Map<Procedure, Reservation> reservations(Entry entry, Set<Procedure> procedures) {
        Map<Procedure, Reservation> reservations = new EnumMap<>(Procedure.class);
        if (entry.isText()) {
            entry.constant(Reservation.class)
                    .ifPresent(same -> procedures.forEach(procedure -> reservations.put(procedure, same)));
            return reservations;
        }
        procedures.forEach(procedure -> reservations.put(procedure, Reservation.NONE));
        Map<String, Procedure> known = Entry.constants(Procedure.class);
        entry.named().forEach((name, own) -> {
            Procedure procedure = known.get(name);
            if (procedure == null || !procedures.contains(procedure)) {
                own.fault("この窓口で行う手続きではありません。", "this is no procedure that is done at the counter.");
            } else {
                own.constant(Reservation.class).ifPresent(reservation -> reservations.put(procedure, reservation));
            }
        });
        return reservations;
    }

    private static <E extends Enum<E>> Set<E> constants(Entry entry, Class<E> type) {
        Set<E> constants = EnumSet.noneOf(type);
        entry.items().forEach(item -> item.constant(type).ifPresent(constants::add));
        return constants;
    }

    /** A name in both languages. */
    static Optional<Name> name(Entry entry) {
        int before = entry.faults().count();
        Entry.Fields fields = entry.fields("ja", "en");
        Optional<String> ja = fields.required("ja").flatMap(Entry::text);
        Optional<String> en = fields.required("en").flatMap(Entry::text);
        return entry.made(before, () -> new Name(ja.orElseThrow(), en.orElseThrow()));
    }
}
