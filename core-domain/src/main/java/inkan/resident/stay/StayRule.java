package inkan.resident.stay;

import static inkan.rule.Clause.keptWhen;

import inkan.rule.Checklist;
import inkan.rule.Cites;
import inkan.rule.Clause;
import inkan.rule.Rule;
import inkan.value.Nationality;

/** When a period of stay is recorded. */
public enum StayRule implements Rule<Nationality> {
    @Cites(
            id = "V-6",
            source = "S2 S3",
            en = "A period of stay binds foreign nationals only.",
            ja = "在留期間の定めがあるのは外国籍の人に限る。")
    A_PERIOD_OF_STAY_BINDS_FOREIGN_NATIONALS(keptWhen(nationality -> nationality == Nationality.FOREIGN));

    /** The policy. */
    public static final Checklist<Nationality> CHECK = Checklist.of(StayRule.class);

    private final Clause<Nationality> clause;

    StayRule(Clause<Nationality> clause) {
        this.clause = clause;
    }

    @Override
    public Clause<Nationality> clause() {
        return clause;
    }
}
