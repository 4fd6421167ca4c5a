package inkan.counter;

import inkan.municipality.Way;
import inkan.rule.Rule;
import java.util.List;

/** What the policy of a municipality says of a visit. */
public sealed interface Judgement {
    /** It is done in this visit. */
    record SameVisit(Way way) implements Judgement {}

    /** An inquiry is opened in this visit, and it is done in a second one. */
    record InquiryNeeded(Way way) implements Judgement {}

    /** The inquiry is answered: it is done in this visit, and uses the inquiry. */
    record SecondVisit(Way way) implements Judgement {}

    /**
     * It is not done.
     *
     * @param broken every broken rule, in order of precedence
     */
    record Refused(List<? extends Rule<VisitCase>> broken) implements Judgement {
        public Refused {
            broken = List.copyOf(broken);
        }
    }
}
