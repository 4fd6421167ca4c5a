package inkan.correction;

import static inkan.rule.Clause.keptWhen;

import inkan.rule.Cites;
import inkan.rule.Clause;
import inkan.rule.Rule;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is asked of every correction, whatever it corrects. */
public enum CorrectionRule implements Rule<CorrectionRule.Case> {
    @Cites(
            id = "D-4",
            source = "D",
            en = "A correction names the event that set what holds now: sequence {holds} of {stream}.",
            ja = "訂正は、現在の記録を定めた事象を指定する({stream}の{holds}番)。")
    IT_NAMES_THE_EVENT_THAT_SET_WHAT_HOLDS(keptWhen(
            c -> c.holds() != null && c.holds() == c.named(),
            c -> Map.of("holds", c.holds() == null ? "none" : c.holds(), "stream", c.stream()))),
    @Cites(
            id = "D-4",
            source = "D",
            en = "A correction says something else than what is recorded.",
            ja = "訂正後の内容は、現在の記録と異ならなければならない。")
    IT_CHANGES_WHAT_IS_RECORDED(keptWhen(Case::changes));

    private final Clause<Case> clause;

    CorrectionRule(Clause<Case> clause) {
        this.clause = clause;
    }

    @Override
    public Clause<Case> clause() {
        return clause;
    }

    /**
     * A correction to be asked for or approved.
     *
     * @param stream the stream that it corrects
     * @param named the sequence that it names
     * @param holds the sequence of the event that set what holds now; none where nothing is set
     * @param changes whether what it says is something else than what is recorded
     */
    public record Case(String stream, int named, @Nullable Integer holds, boolean changes) {}
}
