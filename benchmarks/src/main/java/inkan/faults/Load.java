package inkan.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * What one caller asks for: new residents and their cards from the application to the delivery, PIN entries on cards of
 * its own, and PIN entries on cards that the callers of all nodes share. Whoever comes first makes the shared ones, so
 * several try at once.
 */
final class Load implements Runnable {

    static final String MUNICIPALITY = "131121";

    private static final List<String> PINS =
            List.of("SIGNATURE", "USER_AUTHENTICATION", "RESIDENT_REGISTRY", "CARD_FACE");
    private static final int SHARED_CARDS = 6;
    private static final int LONGEST_PAUSE_MILLIS = 12;

    private final String caller;
    private final Desk desk;
    private final Diary diary;
    private final Random random = new Random(ThreadLocalRandom.current().nextLong());
    private final List<String> own = new ArrayList<>();
    private volatile int round;
    private volatile boolean resting;

    Load(String caller, Desk desk, Diary diary, int round) {
        this.caller = caller;
        this.desk = desk;
        this.diary = diary;
        this.round = round;
    }

    void turnTo(int nextRound) {
        round = nextRound;
    }

    void rest() {
        resting = true;
    }

    @Override
    public void run() {
        try (diary) {
            for (int n = 0; !resting; n++) {
                int choice = random.nextInt(10);
                if (choice < 4 || own.isEmpty()) {
                    String holder = caller + "-" + n;
                    open(holder, 1 + random.nextInt(4));
                    own.add(holder);
                } else if (choice < 7) {
                    enterPin(own.get(random.nextInt(own.size())));
                } else {
                    share("shared-%d-%d".formatted(round, random.nextInt(SHARED_CARDS)));
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(LONGEST_PAUSE_MILLIS)));
            }
        }
    }

    private void share(String holder) {
        if (enterPin(holder) == Desk.Outcome.UNKNOWN) {
            open(holder, 4);
        }
    }

    /** The first steps of a card's life, as many as asked for. */
    private void open(String holder, int steps) {
        for (int step = 0; step < steps && !resting; step++) {
            switch (step) {
                case 0 -> ask("register-resident", registration(holder));
                case 1 ->
                    ask(
                            "apply-for-card",
                            "{\"card\":\"card-%s\",\"resident\":\"resident-%s\"}".formatted(holder, holder));
                case 2 -> ask("issue-card", """
                        {"card":"card-%s","certificates":{"USER_AUTHENTICATION":"cert-%s-u","SIGNATURE":"cert-%s-s"}}\
                        """.formatted(holder, holder, holder));
                default ->
                    ask(
                            "deliver-card",
                            "{\"card\":\"card-%s\",\"pins\":[\"%s\"]}".formatted(holder, String.join("\",\"", PINS)));
            }
        }
    }

    /** The body of a registration, of one line. */
    static String registration(String holder) {
        return """
                {"resident":"resident-%s","municipality":"%s","nationality":"JAPANESE","basicFour":{"name":"見本 花子",\
                "address":"架空県見本台1丁目1番","dateOfBirth":"1990-10-10","sex":"FEMALE"}}\
                """.formatted(holder, MUNICIPALITY);
    }

    private Desk.Outcome enterPin(String holder) {
        return ask(
                "report-pin-entry",
                "{\"card\":\"card-%s\",\"pin\":\"%s\",\"outcome\":\"%s\"}"
                        .formatted(
                                holder,
                                PINS.get(random.nextInt(PINS.size())),
                                random.nextInt(5) < 3 ? "RIGHT" : "WRONG"));
    }

    private Desk.Outcome ask(String command, String body) {
        return desk.ask(new Diary.Request(newKey(), command, body), diary);
    }

    /** A UUID that does not end in twelve digits, since such a one is not recorded as it comes. */
    private static String newKey() {
        return UUID.randomUUID().toString().substring(0, 35) + "a";
    }
}
