package inkan.api.notice;

import inkan.api.client.Answer;
import inkan.api.client.Api;
import inkan.api.client.Holder;
import inkan.value.MunicipalityCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Residents of Setagaya who got their cards in January 2020, and whose birthdays are in one month, which no other test has: so
 * are the ends of their certificates, and three months before, the days on which their notices fall due.
 *
 * @param first number of the first resident
 * @param month of the birthdays, and of the ends in 2024
 */
record NoticeTown(NoticeNode node, int first, int count, int month) {
    static final MunicipalityCode SETAGAYA = new MunicipalityCode(Api.SETAGAYA);
    static final String MATSUE = "322016";

    /** What stands in every name, so that it can be looked for. */
    static final String CANARY = "宛名鳥";

    /** What is done for a number. */
    interface Each {
        void with(int number);
    }

    /** They are registered and get their cards. */
    static NoticeTown settled(NoticeNode node, int first, int count, int month)
            throws InterruptedException, ExecutionException {
        var town = new NoticeTown(node, first, count, month);
        NoticeNode.clock().set("2020-01-06");
        town.each(number -> town.holder(number).register(town.born(number)).apply());
        NoticeNode.clock().set("2020-01-20");
        town.each(number -> town.holder(number).issue().deliver());
        NoticeNode.clock().set(town.end().minusMonths(3).withDayOfMonth(20).toString());
        return town;
    }

    private LocalDate end() {
        return LocalDate.of(2024, month, 1);
    }

    private String born(int number) {
        return LocalDate.of(1990, month, 1 + number % 28).toString();
    }

    Holder holder(int number) {
        return new Holder(node.api(), number);
    }

    IntStream numbers() {
        return IntStream.range(first, first + count);
    }

    /** Does something for each, sixteen at a time. */
    void each(Each each) throws InterruptedException, ExecutionException {
        List<Callable<Void>> all = new ArrayList<>();
        numbers()
                .forEach(number -> all.add(() -> {
                    each.with(number);
                    return null;
                }));
        try (var threads = Executors.newFixedThreadPool(16)) {
            for (Future<Void> done : threads.invokeAll(all)) {
                done.get();
            }
        }
    }

    /** The notice of somebody's certificates. */
    String notice(int number) {
        return "notice-h" + number + "-"
                + LocalDate.of(2024, month, 1 + number % 28).toString().replace("-", "") + "-cert";
    }

    static String name(int number) {
        return CANARY + " 花子" + number;
    }

    /** A line for each of them. */
    Path addressees(Path file) throws IOException {
        return addressees(file, NoticeTown::name);
    }

    /** A line for each of them who has a name. */
    Path addressees(Path file, IntFunction<String> name) throws IOException {
        return Files.writeString(
                file,
                numbers()
                        .filter(number -> !name.apply(number).isEmpty())
                        .mapToObj(number -> "resident-h%d,%s,154-0017,東京都世田谷区見本%d番地\r\n"
                                .formatted(number, name.apply(number), number))
                        .collect(Collectors.joining("", "resident,name,postal_code,address\r\n", "")));
    }

    RunRequest request(PrintEncoding encoding, Path addressees, Path out) {
        LocalDate from = end().minusMonths(3);
        return new RunRequest(from, from.withDayOfMonth(28), Set.of(SETAGAYA), encoding, addressees, out, 2);
    }

    /** The lines of a run's print file by their notice; none twice. */
    static Map<String, List<String>> printed(Path out, RunReport report) throws IOException {
        Map<String, List<String>> lines = new TreeMap<>();
        String text = new String(
                Files.readAllBytes(out.resolve(report.printFile())),
                report.encoding().charset());
        text.replace("\uFEFF", "")
                .lines()
                .skip(1)
                .map(line -> List.of(line.split(",", -1)))
                .forEach(line -> {
                    if (lines.put(line.getFirst(), line) != null) {
                        throw new AssertionError(line.getFirst() + " is printed twice");
                    }
                });
        return lines;
    }

    /** What the log says of notices that were sent: each as often as it was. */
    List<String> sentByTheLog() {
        String among = numbers().mapToObj(number -> "'" + notice(number) + "'").collect(Collectors.joining(","));
        return node.sql()
                .sql("select stream from log_event where name = 'notice.sent' and stream in (" + among + ")")
                .query(String.class)
                .list();
    }

    /** Renews both certificates of somebody; a refusal is what a day that is too early gets. */
    Answer renews(int number) {
        return node.api().command("renew-certificates", holder(number).renewal(2));
    }

    /** Somebody dies. */
    Answer dies(int number) {
        return node.api()
                .command(
                        "report-end-of-entitlement",
                        Map.of(
                                "resident", holder(number).resident(),
                                "reference", holder(number).reference(8),
                                "effectiveOn", end().minusMonths(3).toString(),
                                "cause", "DEATH"));
    }

    /** Somebody moves to Matsue. */
    Answer moves(int number) {
        String day = end().minusMonths(3).toString();
        return node.api()
                .command(
                        "file-moving-in",
                        Map.of(
                                "resident",
                                holder(number).resident(),
                                "reference",
                                holder(number).reference(9),
                                "effectiveOn",
                                day,
                                "filedOn",
                                day,
                                "municipality",
                                MATSUE,
                                "basicFour",
                                holder(number).basicFour(born(number), "島根県松江市末次町86番地")));
    }
}
