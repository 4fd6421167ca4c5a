package inkan.log.planted;

import inkan.api.planted.WayIn;
import inkan.planted.cycle.egg.Egg;
import inkan.view.planted.ViewThatKnows;
import org.springframework.jdbc.core.JdbcOperations;

/** Planted: a log that reaches through its wall. */
public interface LogThatKnows {
    record TheDomain(Egg egg) {}

    record AView(ViewThatKnows view) {}

    record TheWayIn(WayIn wayIn) {}

    record Spring(JdbcOperations jdbc) {}
}
