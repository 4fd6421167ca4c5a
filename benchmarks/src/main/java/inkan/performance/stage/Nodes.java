package inkan.performance.stage;

import inkan.performance.lab.Callers;
import inkan.performance.lab.Database;
import inkan.performance.side.OurLog;
import inkan.performance.town.Town;
import java.time.Duration;
import java.util.List;

/** Two nodes on one database beside one node, with as many callers in all. */
public final class Nodes implements Stage {
    private static final int WARMING_CALLERS = 64;
    private static final int MOST_TIMES_WARMED = 10;

    @Override
    public String name() {
        return "nodes";
    }

    @Override
    public void measure(Lab lab) throws Exception {
        Town town = Commands.town(lab, lab.size().cards / 2);
        List<String> cards = Commands.shuffled(town);
        Database first = Commands.filled(lab, "one_node", town);
        Database second = Commands.filled(lab, "two_nodes", town);
        try (OurLog one = new OurLog("one", first, cards, 1, true);
                OurLog two = new OurLog("two", second, cards, 2, true)) {
            first.settle();
            second.settle();
            var warming = new Callers(WARMING_CALLERS, Duration.ZERO, lab.size().warming);
            for (OurLog side : List.of(one, two)) {
                for (int i = 0; i < MOST_TIMES_WARMED && !side.isWarm(); i++) {
                    warming.perSecond(caller -> side.appending(caller, WARMING_CALLERS));
                }
            }
            for (int callers : lab.size().callers) {
                var calls = new Callers(callers, lab.size().running, lab.size().measured);
                for (int round = 0; round < lab.size().rounds; round++) {
                    for (OurLog side : List.of(one, two)) {
                        lab.results()
                                .add(
                                        "nodes." + callers + "." + side.name(),
                                        calls.perSecond(caller -> side.appending(caller, callers)));
                    }
                }
            }
            for (int callers : lab.size().callers) {
                var calls = new Callers(callers, lab.size().running, lab.size().measured);
                for (int round = 0; round < lab.size().rounds; round++) {
                    lab.results()
                            .add(
                                    "nodes." + callers + ".anywhere",
                                    calls.perSecond(caller -> two.appendingAnywhere(caller, callers)));
                }
            }
        } finally {
            lab.server().drop("one_node");
            lab.server().drop("two_nodes");
        }
    }
}
