package inkan.resident;

import static inkan.rule.Clause.keptWhen;

import inkan.rule.Cites;
import inkan.rule.Clause;
import inkan.rule.Rule;
import java.util.Map;
import java.util.Optional;

/** What everything asks of a person; the case is why somebody is no resident any more, where that is so. */
public enum ResidentRule implements Rule<Optional<EndOfEntitlement>> {
    @Cites(
            id = "C-9",
            source = "B",
            en = "The person is no resident any more ({end}); nothing further is recorded and no card can be had.",
            ja = "住民ではなくなっているため({end})、これ以上記録できず、カードも申請できない。")
    THE_PERSON_IS_STILL_A_RESIDENT(keptWhen(Optional::isEmpty, end -> Map.of("end", end.orElseThrow())));

    private final Clause<Optional<EndOfEntitlement>> clause;

    ResidentRule(Clause<Optional<EndOfEntitlement>> clause) {
        this.clause = clause;
    }

    @Override
    public Clause<Optional<EndOfEntitlement>> clause() {
        return clause;
    }
}
