package inkan.counter;

import inkan.municipality.Visits;
import inkan.municipality.Way;
import inkan.rule.Rule;
import java.util.List;

/** What becomes of a visit, told before it is made: by the rules that the commands require. */
public final class VisitPolicy {
    private VisitPolicy() {}

    /** Judges a visit. */
    public static Judgement judge(VisitCase visit) {
        List<? extends Rule<VisitCase>> broken = VisitRule.CHECK.broken(visit);
        if (broken.equals(List.of(VisitRule.TWO_VISITS_BEGIN_WITH_AN_INQUIRY))) {
            return new Judgement.InquiryNeeded(way(visit));
        }
        if (!broken.isEmpty()) {
            return new Judgement.Refused(broken);
        }
        Way way = way(visit);
        return way.visits() == Visits.ONE ? new Judgement.SameVisit(way) : new Judgement.SecondVisit(way);
    }

    private static Way way(VisitCase visit) {
        return visit.way().orElseThrow(() -> new IllegalStateException("no rule is broken, and there is no way"));
    }
}
