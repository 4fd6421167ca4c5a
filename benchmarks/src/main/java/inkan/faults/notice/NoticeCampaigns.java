package inkan.faults.notice;

import com.zaxxer.hikari.HikariDataSource;
import inkan.performance.Performance;
import inkan.performance.lab.Database;
import inkan.performance.lab.LabVault;
import inkan.performance.lab.Server;
import inkan.performance.side.OurViews;
import inkan.performance.stage.Filling;
import inkan.performance.town.ExpiringTown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * Campaigns of killed notice runs, each on a database of its own.
 *
 * @param directory for what the runs need and leave; the caller's to delete
 */
public record NoticeCampaigns(Server server, Path directory, long seed) {
    private static final int HOLDERS = 10_000;
    private static final int RESIDENTS = 800_000;
    private static final int WORKERS = 4;
    private static final int LONGEST_OF_FEW_MILLIS = 150; // a month of 10,000 residents is sent in half a second
    private static final int LONGEST_OF_MANY_MILLIS = 1_000;
    private static final int LEAVING_AT_A_TIME = 5;
    private static final LocalDate MARCH = LocalDate.of(2027, 3, 1);
    private static final LocalDate FIRST = LocalDate.of(2027, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2033, 12, 31);

    /** The job of March 2027 for 10,000 residents, some of whom renew, die or move with every kill. */
    public Outcome j26(int kills) throws Exception {
        return j26(HOLDERS, 1, kills);
    }

    /** The same for so many residents, by runs in so many processes that share the month. */
    Outcome j26(int residents, int processes, int kills) throws Exception {
        Database database = server.create("j26");
        try (var holders = new CardHolders(database, residents)) {
            makeViews(database);
            Path addressees = holders.addressees(directory.resolve("j26.csv"));
            return kills(
                            "j26",
                            database,
                            addressees,
                            MARCH,
                            MARCH.withDayOfMonth(MARCH.lengthOfMonth()),
                            LONGEST_OF_FEW_MILLIS)
                    .run(kills, processes, WORKERS / processes, () -> holders.someLeave(LEAVING_AT_A_TIME));
        }
    }

    /** So many notices that the runs are killed in the middle of sending them again and again. */
    public Outcome many(int kills) throws Exception {
        Database database = server.create("many");
        try (var keys = new LabVault(database)) {
            Filling.fill(database, new ExpiringTown(Performance.serializer(), keys.vault()).rows(0, RESIDENTS));
        }
        makeViews(database);
        Path addressees = ExpiringTown.addressees(directory.resolve("many.csv"), RESIDENTS);
        return kills("many", database, addressees, FIRST, LAST, LONGEST_OF_MANY_MILLIS)
                .run(kills, 2, WORKERS / 2, () -> {});
    }

    private NoticeKills kills(
            String name, Database database, Path addressees, LocalDate from, LocalDate to, int longestWorkMillis)
            throws IOException {
        return new NoticeKills(
                database,
                Files.createDirectory(directory.resolve(name)),
                addressees,
                from,
                to,
                longestWorkMillis,
                seed);
    }

    private static void makeViews(Database database) throws Exception {
        try (HikariDataSource pool = database.programsPool(8)) {
            OurViews.makeAnew(pool);
        }
    }
}
