package inkan.view.planted;

import inkan.api.planted.WayIn;
import inkan.log.planted.LogThatKnows;

/** Planted: a view that reaches through its wall. */
public interface ViewThatKnows {
    record TheWayIn(WayIn wayIn) {}

    record TheLog(LogThatKnows log) {}
}
