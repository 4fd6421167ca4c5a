package inkan.performance.stage;

import inkan.performance.Size;
import inkan.performance.lab.Callers;
import inkan.performance.lab.Callers.Caller;
import inkan.performance.lab.Database;
import inkan.performance.lab.LabVault;
import inkan.performance.lab.Progress;
import inkan.performance.side.Floor;
import inkan.performance.side.OurLog;
import inkan.performance.side.Side;
import inkan.performance.side.StockAxon;
import inkan.performance.town.Row;
import inkan.performance.town.Template;
import inkan.performance.town.Town;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;

/** Commands per second, beside the floor and beside stock Axon, for creating streams and for appending to them. */
public final class Commands implements Stage {
    private static final int WARMING_CALLERS = 64;
    private static final int MOST_TIMES_WARMED = 10;

    @Override
    public String name() {
        return "commands";
    }

    @Override
    public void measure(Lab lab) throws Exception {
        Town town = town(lab, lab.size().cards);
        List<String> cards = shuffled(town);
        Database cached = filled(lab, "cached", town);
        Database uncached = filled(lab, "uncached", town);
        Progress.say("each log holds %d events of %d cards in use", town.events(), cards.size());
        try (Floor floor = new Floor(cached, cards, entries(lab), registration(lab));
                StockAxon stock = new StockAxon(uncached, cards, lab.serializer());
                OurLog ours = new OurLog("cached", cached, cards, 1, true);
                OurLog forgetful = new OurLog("uncached", uncached, cards, 1, false)) {
            cached.settle();
            uncached.settle();
            List<Side> all = List.of(floor, stock, ours, forgetful);
            Progress.say("warming up");
            // Creating first: what it leaves in the cache must not push the cards out that are measured next.
            warm(lab, "creating", all);
            warm(lab, "existing", all);
            for (int i = 0; i < MOST_TIMES_WARMED && !ours.isWarm(); i++) {
                warm(lab, "existing", List.of(ours));
            }
            compare(lab, "existing", all);
            compare(lab, "creating", List.of(floor, stock, ours, ours.engine()));
            lab.results()
                    .say(
                            "commands.streams",
                            "%d streams of cards of at least %d events; at the end %.0f with a cache and %.0f without"
                                    .formatted(
                                            cards.size(),
                                            Template.LENGTH_OF_A_CARDS_STREAM,
                                            10 + ours.meanEntries(),
                                            10 + forgetful.meanEntries()));
        } finally {
            lab.server().drop("cached");
            lab.server().drop("uncached");
        }
    }

    /** A town with so many cards in use. */
    static Town town(Lab lab, int cards) {
        return new Town(lab.template(), cards / lab.template().cardsInUse().size() + 1);
    }

    /** Its cards in use, not in the order of the log, so that neighbours there are not called one after the other. */
    static List<String> shuffled(Town town) {
        List<String> cards = new ArrayList<>(town.cardsInUse());
        Collections.shuffle(cards, new Random(1));
        return cards;
    }

    static Database filled(Lab lab, String name, Town town) throws Exception {
        Database database = lab.server().create(name);
        try (var keys = new LabVault(database)) {
            Filling.fill(database, town.rows(keys.vault()));
        }
        return database;
    }

    private static void warm(Lab lab, String what, List<Side> sides) {
        var warming = new Callers(WARMING_CALLERS, Duration.ZERO, lab.size().warming);
        for (Side side : sides) {
            Progress.say(
                    "%s, %s: warmed up, %.0f commands/s",
                    side.name(), what, warming.perSecond(caller(what, side, WARMING_CALLERS)));
        }
    }

    private static IntFunction<Caller> caller(String what, Side side, int callers) {
        return what.equals("creating") ? side::creating : caller -> side.appending(caller, callers);
    }

    private static void compare(Lab lab, String what, List<Side> sides) throws Exception {
        Size size = lab.size();
        for (int callers : size.callers) {
            var calls = new Callers(callers, size.running, size.measured);
            for (int round = 0; round < size.rounds; round++) {
                for (Side side : sides) {
                    lab.results()
                            .add(
                                    what + "." + callers + "." + side.name(),
                                    calls.perSecond(caller(what, side, callers)));
                }
            }
        }
    }

    /** A cleared mistake and a mistake as the town has them, each after the other. */
    private static List<Row> entries(Lab lab) {
        return List.of(first(lab, "card.pin-mistakes-cleared"), first(lab, "card.pin-mistaken"));
    }

    private static Row registration(Lab lab) {
        return first(lab, "resident.registered");
    }

    private static Row first(Lab lab, String name) {
        return lab.template().acts().stream()
                .flatMap(act -> act.rows().stream())
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
