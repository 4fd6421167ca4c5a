package inkan.api.municipality;

import inkan.municipality.Admission;
import inkan.municipality.Counter;
import inkan.municipality.Municipality;
import inkan.municipality.Name;
import inkan.municipality.OpeningHours;
import inkan.municipality.Procedure;
import inkan.value.MunicipalityCode;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A municipality's file, read.
 *
 * @param name of the file
 * @param municipality what it says; empty where something is wrong with it
 * @param faults all that is wrong with it, by line
 */
record MunicipalityFile(String name, Optional<Municipality> municipality, List<FileFault> faults) {
    private static final Pattern PERIOD = Pattern.compile("([1-9][0-9]{0,3}) (day|week|month|year)s?");

    /** Reads a file. */
    static MunicipalityFile read(String name, String text) {
        Faults faults = new Faults(name);
        Optional<Municipality> municipality = Optional.empty();
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (root == null) {
                faults.add(1, List.of(), "ファイルが空です。", "the file is empty.");
            } else {
                municipality = municipality(name, Entry.root(root, faults));
            }
        } catch (MarkedYAMLException unreadable) {
            int line = unreadable.getProblemMark() == null
                    ? 1
                    : unreadable.getProblemMark().getLine() + 1;
            faults.add(
                    line,
                    List.of(),
                    "YAMLとして読めません。字下げ、コロン、括弧、引用符を確かめてください。",
                    "this is not YAML; look at indentation, colons, brackets and quotes (%s)."
                            .formatted(unreadable.getProblem()));
        } catch (YAMLException unreadable) {
            faults.add(1, List.of(), "YAMLとして読めません。", "this is not YAML (%s).".formatted(unreadable.getMessage()));
        }
        return new MunicipalityFile(name, municipality, faults.inOrder());
    }

    private static Optional<Municipality> municipality(String file, Entry root) {
        int before = root.faults().count();
        Entry.Fields fields = root.fields(
                "municipality",
                "name",
                "effective-from",
                "documents",
                "hours",
                "for-all-counters",
                "counters",
                "serves-residents-of",
                "inquiry-lapses-after",
                "second-notice-after",
                "procedures");
        Optional<MunicipalityCode> code = fields.required("municipality").flatMap(entry -> code(file, entry));
        Optional<Name> name = fields.required("name").flatMap(CountersReading::name);
        Optional<LocalDate> from = fields.required("effective-from").flatMap(MunicipalityFile::day);
        Map<String, Optional<OpeningHours>> hours = new LinkedHashMap<>();
        fields.optional("hours")
                .ifPresent(all -> all.named().forEach((each, entry) -> hours.put(each, HoursReading.of(entry))));
        List<Counter> counters = fields.required("counters")
                .map(CountersReading.of(fields, hours)::counters)
                .orElse(List.of());
        Map<MunicipalityCode, LocalDate> appointments = new LinkedHashMap<>();
        fields.optional("serves-residents-of")
                .ifPresent(all -> all.named().forEach((each, entry) -> appointment(each, entry, appointments)));
        Optional<Period> lapse = fields.required("inquiry-lapses-after").flatMap(MunicipalityFile::period);
        Optional<Period> second = fields.optional("second-notice-after").flatMap(MunicipalityFile::period);
        AdmissionsReading reading = AdmissionsReading.of(fields.optional("documents"));
        AdmissionsReading.Procedures procedures = fields.required("procedures")
                .map(reading::procedures)
                .orElseGet(() -> new AdmissionsReading.Procedures(List.of(), Map.of()));
        if (root.faults().count() == before) {
            requireThatAllIsServed(fields, counters, procedures.admissions());
        }
        return root.made(
                before,
                () -> new Municipality(
                        code.orElseThrow(),
                        name.orElseThrow(),
                        from.orElseThrow(),
                        counters,
                        procedures.admissions(),
                        appointments,
                        lapse.orElseThrow(),
                        second.orElse(null),
                        procedures.fees()));
    }

    /** What a counter offers has to be explained, and what is explained has to be offered somewhere. */
    private static void requireThatAllIsServed(
            Entry.Fields fields, List<Counter> counters, List<Admission> admissions) {
        for (Counter counter : counters) {
            for (Procedure procedure : counter.procedures().keySet()) {
                if (admissions.stream()
                        .noneMatch(of -> of.procedure() == procedure && counter.admits(of.applicant()))) {
                    fields.required("counters")
                            .ifPresent(entry -> entry.fault(
                                    "窓口 %s の「%s」について、procedures に申請できる人がいません。"
                                            .formatted(
                                                    counter.id(),
                                                    procedure.words().ja()),
                                    "procedures admits nobody to the %s that counter %s offers."
                                            .formatted(procedure.words().en(), counter.id())));
                }
            }
        }
        for (Admission admission : admissions) {
            if (counters.stream()
                    .noneMatch(of -> of.serves(admission.procedure()) && of.admits(admission.applicant()))) {
                fields.required("procedures")
                        .ifPresent(entry -> entry.fault(
                                "「%s」を %s から受け付ける窓口がありません。"
                                        .formatted(admission.procedure().words().ja(), admission.applicant()),
                                "no counter offers the %s to %s."
                                        .formatted(admission.procedure().words().en(), admission.applicant())));
            }
        }
    }

    private static Optional<MunicipalityCode> code(String file, Entry entry) {
        Optional<MunicipalityCode> code = codeOf(entry, MunicipalityCode::new);
        code.filter(known -> !file.equals(known + ".yaml"))
                .ifPresent(known -> entry.fault(
                        "ファイル名は %s.yaml でなければなりません。".formatted(known),
                        "the file has to be named %s.yaml.".formatted(known)));
        return code;
    }

    private static Optional<MunicipalityCode> codeOf(Entry entry, Function<String, MunicipalityCode> type) {
        return entry.value(
                "全国地方公共団体コード6桁(検査数字を含む)を引用符で囲んで書きます。",
                "the six digits of the municipality, the last being their check digit, are asked for, in quotes.",
                type);
    }

    private static void appointment(String residence, Entry entry, Map<MunicipalityCode, LocalDate> appointments) {
        Optional<MunicipalityCode> code = codeOf(entry, since -> new MunicipalityCode(residence));
        Optional<LocalDate> since = day(entry);
        if (code.isPresent() && since.isPresent()) {
            if (since.get().isBefore(Municipality.FIRST_APPOINTMENT)) {
                entry.fault(
                        "指定は %s 以降に限ります。".formatted(Municipality.FIRST_APPOINTMENT),
                        "nobody could be appointed before %s.".formatted(Municipality.FIRST_APPOINTMENT));
            }
            appointments.put(code.get(), since.get());
        }
    }

    private static Optional<LocalDate> day(Entry entry) {
        return entry.value("日付は 2026-04-01 のように書きます。", "a day is written like 2026-04-01.", LocalDate::parse);
    }

    private static Optional<Period> period(Entry entry) {
        return entry.value("期間は 30 days のように書きます。", "a period is written like 30 days.", text -> {
            Matcher period = PERIOD.matcher(text);
            if (!period.matches()) {
                throw new IllegalArgumentException(text);
            }
            int number = Integer.parseInt(period.group(1));
            return switch (period.group(2)) {
                case "day" -> Period.ofDays(number);
                case "week" -> Period.ofWeeks(number);
                case "month" -> Period.ofMonths(number);
                default -> Period.ofYears(number);
            };
        });
    }
}
