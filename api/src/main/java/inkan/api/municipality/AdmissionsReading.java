package inkan.api.municipality;

import inkan.municipality.Admission;
import inkan.municipality.DocumentDemand;
import inkan.municipality.DocumentKind;
import inkan.municipality.DocumentList;
import inkan.municipality.Procedure;
import inkan.municipality.Visits;
import inkan.municipality.Way;
import inkan.value.Applicant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads who may do what, and how.
 *
 * @param lists the lists of documents of the file, by their names; empty where one could not be read
 */
record AdmissionsReading(Map<String, Optional<DocumentList>> lists) {
    private static final int OLDEST = 150;
    private static final Pattern OR = Pattern.compile("\\s+or\\s+");
    private static final Pattern PLUS = Pattern.compile("\\s*\\+\\s*");

    /** Reads the lists of documents. */
    static AdmissionsReading of(Optional<Entry> documents) {
        Map<String, Optional<DocumentList>> lists = new LinkedHashMap<>();
        documents.ifPresent(entry -> entry.named().forEach((name, list) -> {
            int before = list.faults().count();
            Set<DocumentKind> kinds = EnumSet.noneOf(DocumentKind.class);
            list.items().forEach(item -> item.constant(DocumentKind.class).ifPresent(kinds::add));
            lists.put(name, list.made(before, () -> new DocumentList(name, kinds)));
        }));
        return new AdmissionsReading(lists);
    }

    /** What is read of the procedures: who is admitted to each, and its fee. */
    record Procedures(List<Admission> admissions, Map<Procedure, Integer> fees) {}

    Procedures procedures(Entry entry) {
        List<Admission> admissions = new ArrayList<>();
        Map<Procedure, Integer> fees = new EnumMap<>(Procedure.class);
        Map<String, Procedure> known = Entry.constants(Procedure.class);
        entry.named().forEach((name, of) -> {
            Procedure procedure = known.get(name);
            if (procedure == null) {
                String all = String.join(", ", known.keySet());
                of.fault(
                        "この手続きはありません。使えるのは %s です。".formatted(all),
                        "there is no such procedure; there are %s.".formatted(all));
            } else {
                read(procedure, of, admissions, fees);
            }
        });
        return new Procedures(admissions, fees);
    }

    private void read(Procedure procedure, Entry entry, List<Admission> admissions, Map<Procedure, Integer> fees) {
        Entry.Fields fields = entry.fields("fee", "holder", "legal-representative", "voluntary-agent");
        fields.required("fee")
                .flatMap(fee ->
                        fee.value("手数料は円単位の整数です。", "a whole number of yen is asked for.", AdmissionsReading::yen))
                .ifPresent(yen -> fees.put(procedure, yen));
        Entry.constants(Applicant.class)
                .forEach((name, applicant) -> fields.optional(name).ifPresent(ways -> {
                    int before = ways.faults().count();
                    List<Way> all = ways.items().stream()
                            .flatMap(way -> way(applicant, way).stream())
                            .toList();
                    ways.made(before, () -> new Admission(procedure, applicant, all))
                            .ifPresent(admissions::add);
                }));
    }

    private static int yen(String text) {
        int yen = Integer.parseInt(text);
        if (yen < 0) {
            throw new IllegalArgumentException(text);
        }
        return yen;
    }

    private Optional<Way> way(Applicant applicant, Entry entry) {
        int before = entry.faults().count();
        Entry.Fields fields = applicant == Applicant.HOLDER
                ? entry.fields("visits", "holder", "holder-aged-at-most")
                : entry.fields("visits", "holder", "applicant", "notice-letter", "holder-aged-at-most");
        Optional<Visits> visits = fields.required("visits")
                .flatMap(number -> number.value("来庁回数は1か2です。", "1 or 2 is asked for.", AdmissionsReading::visits));
        DocumentDemand ofHolder = fields.optional("holder").map(this::demand).orElse(DocumentDemand.NOTHING);
        DocumentDemand ofApplicant =
                fields.optional("applicant").map(this::demand).orElse(DocumentDemand.NOTHING);
        Optional<Boolean> letter = fields.optional("notice-letter")
                .flatMap(
                        flag -> flag.value("true か false です。", "true or false is asked for.", AdmissionsReading::flag));
        Optional<Integer> age = fields.optional("holder-aged-at-most")
                .flatMap(
                        years -> years.value("年齢は整数です。", "an age in full years is asked for.", AdmissionsReading::age));
        if (letter.orElse(false) && visits.filter(Visits.TWO::equals).isPresent()) {
            entry.fault(
                    "通知書に同封の照会書を持参する方法は1回の来庁で済みます。visits は 1 です。",
                    "whoever brings the inquiry letter of the notice comes once; visits is 1.");
        }
        return entry.made(
                before,
                () -> new Way(visits.orElseThrow(), ofHolder, ofApplicant, letter.orElse(false), age.orElse(null)));
    }

    /** {@code card + A or card + B}. */
    private DocumentDemand demand(Entry entry) {
        return entry.text()
                .map(text -> new DocumentDemand(OR.splitAsStream(text)
                        .map(alternative -> PLUS.splitAsStream(alternative)
                                .flatMap(name -> list(entry, name).stream())
                                .toList())
                        .toList()))
                .orElse(DocumentDemand.NOTHING);
    }

    private Optional<DocumentList> list(Entry entry, String name) {
        Optional<DocumentList> list = lists.get(name);
        if (list == null) {
            String all = String.join(", ", lists.keySet());
            entry.fault(
                    "「%s」という書類の一覧は、このファイルの documents にありません(あるのは %s)。「card + A or card + B」のように書きます。"
                            .formatted(name, all),
                    "\"%s\" is no list of this file's documents, which are %s; write like card + A or card + B."
                            .formatted(name, all));
            return Optional.empty();
        }
        return list;
    }

    private static Visits visits(String text) {
        return switch (text) {
            case "1" -> Visits.ONE;
            case "2" -> Visits.TWO;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static int age(String text) {
        int age = Integer.parseInt(text);
        if (age < 0 || age > OLDEST) {
            throw new IllegalArgumentException(text);
        }
        return age;
    }
}
