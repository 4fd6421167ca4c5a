package inkan.performance;

import inkan.performance.stage.Audit;
import inkan.performance.stage.AuditTrail;
import inkan.performance.stage.BigLog;
import inkan.performance.stage.Commands;
import inkan.performance.stage.Import;
import inkan.performance.stage.Latency;
import inkan.performance.stage.Nodes;
import inkan.performance.stage.Notices;
import inkan.performance.stage.Restart;
import inkan.performance.stage.Stage;
import inkan.performance.stage.Verification;
import inkan.performance.stage.ViewsFolded;
import java.util.ArrayList;
import java.util.List;

/** All that can be measured, in the order in which it is. */
final class Stages {
    private static final BigLog BIG = new BigLog();

    /** Those that need the big log. */
    private static final List<Stage> ON_THE_BIG_LOG =
            List.of(new Verification(), new Latency(), new Audit(), new Restart());

    private static final List<Stage> BY_THEMSELVES =
            List.of(new Commands(), new Nodes(), new Import(), new ViewsFolded(), new Notices(), new AuditTrail());

    private Stages() {}

    /** The stages of these names, or all where there is none; with the big log where one of them needs it. */
    static List<Stage> chosen(List<String> names) {
        var chosen = new ArrayList<Stage>();
        BY_THEMSELVES.stream().filter(stage -> isIn(names, stage)).forEach(chosen::add);
        List<Stage> onBig =
                ON_THE_BIG_LOG.stream().filter(stage -> isIn(names, stage)).toList();
        if (!onBig.isEmpty() || isIn(names, BIG)) {
            chosen.add(BIG);
        }
        chosen.addAll(onBig);
        return chosen;
    }

    private static boolean isIn(List<String> names, Stage stage) {
        return names.isEmpty() || names.contains(stage.name());
    }
}
