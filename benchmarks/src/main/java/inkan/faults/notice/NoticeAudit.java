package inkan.faults.notice;

import inkan.faults.Violation;
import inkan.performance.lab.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Compares what was due, what the log says was sent, and what the print files say. */
final class NoticeAudit {
    private static final Pattern PRINT_FILE = Pattern.compile("notices-(run-[a-z0-9-]+)\\.csv");

    private static final String DUE =
            "select notice from views.view_notice_queue where state = 'DUE' and due_on between ? and ?";

    private static final String WITHDRAWN =
            "select distinct notice from views.view_notice_queue where state = 'WITHDRAWN' and due_on between ? and ?";

    private static final String SENT =
            "select stream, convert_from(payload, 'UTF8')::jsonb ->> 'run' from log_event where name = 'notice.sent'";

    private static final String SENT_TOO_LATE = """
            select count(*)
              from log_event sent
             cross join lateral jsonb_array_elements_text(convert_from(sent.payload, 'UTF8')::jsonb -> 'certificates') as serial
              join log_event ended on ended.stream = serial and ended.position < sent.position
               and ended.name in ('certificate.renewed', 'certificate.revoked',
                                  'certificate.auto-revoked-on-attribute-change')
             where sent.name = 'notice.sent'""";

    private final Database database;
    private final LocalDate from;
    private final LocalDate to;
    private final Set<String> dueAtFirst;

    /** Remembers what is due in a period. */
    NoticeAudit(Database database, LocalDate from, LocalDate to) throws SQLException {
        this.database = database;
        this.from = from;
        this.to = to;
        this.dueAtFirst = ofPeriod(DUE);
    }

    /** How many notices were due at the beginning. */
    long due() {
        return dueAtFirst.size();
    }

    /** How many of them are sent by now. */
    long sent() throws SQLException {
        return database.number("select count(*) from log_event where name = 'notice.sent'");
    }

    /**
     * Looks at the end.
     *
     * @param directories where print files are
     * @return how many of those due were sent, and how many withdrawn
     * @throws Violation where one is missing, or there twice
     */
    Map.Entry<Long, Long> settle(List<Path> directories) throws SQLException, IOException {
        Map<String, String> sent = sent(SENT);
        Violation.unless(sent.size() == sent(), "A notice was sent twice");
        Map<String, String> printed = new HashMap<>();
        for (Path directory : directories) {
            try (var files = Files.newDirectoryStream(directory)) {
                for (Path file : files) {
                    read(file, printed);
                }
            }
        }
        Violation.unless(
                printed.equals(sent),
                "%d notices were sent, and %d are printed; or by another run",
                sent.size(),
                printed.size());
        Violation.unless(ofPeriod(DUE).isEmpty(), "Notices are still due");
        Set<String> withdrawn = ofPeriod(WITHDRAWN);
        withdrawn.removeAll(sent.keySet());
        Set<String> missing = new HashSet<>(dueAtFirst);
        missing.removeAll(sent.keySet());
        missing.removeAll(withdrawn);
        Violation.unless(missing.isEmpty(), "%d notices that were due are neither sent nor withdrawn", missing.size());
        Violation.unless(database.number(SENT_TOO_LATE) == 0, "A notice was sent of what had ended");
        withdrawn.retainAll(dueAtFirst);
        Set<String> sentOfThese = new HashSet<>(sent.keySet());
        sentOfThese.retainAll(dueAtFirst);
        return Map.entry((long) sentOfThese.size(), (long) withdrawn.size());
    }

    private static void read(Path file, Map<String, String> printed) throws IOException {
        var name = PRINT_FILE.matcher(String.valueOf(file.getFileName()));
        if (name.matches()) {
            try (var lines = Files.lines(file)) {
                lines.skip(1).forEach(line -> {
                    String notice = line.substring(0, line.indexOf(','));
                    String before = printed.put(notice, name.group(1));
                    Violation.unless(before == null, "%s is printed twice", notice);
                });
            }
        }
    }

    private Set<String> ofPeriod(String query) throws SQLException {
        try (Connection connection = database.connect();
                PreparedStatement select = connection.prepareStatement(query)) {
            select.setObject(1, from);
            select.setObject(2, to);
            Set<String> notices = new HashSet<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    notices.add(row.getString(1));
                }
            }
            return notices;
        }
    }

    private Map<String, String> sent(String query) throws SQLException {
        try (Connection connection = database.connect();
                PreparedStatement select = connection.prepareStatement(query);
                ResultSet row = select.executeQuery()) {
            Map<String, String> sent = new HashMap<>();
            while (row.next()) {
                sent.put(row.getString(1), row.getString(2));
            }
            return sent;
        }
    }
}
