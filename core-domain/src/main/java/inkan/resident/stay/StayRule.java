package inkan.resident.stay;

import static inkan.rule.Clause.keptWhen;

import inkan.resident.Resident;
import inkan.rule.Checklist;
import inkan.rule.Cites;
import inkan.rule.Clause;
import inkan.rule.Rule;
import inkan.value.Nationality;

/** When a period of stay is recorded. */
public enum StayRule implements Rule<Resident> {
    @Cites(
            id = "V-6",
            source = "S2 S3",
            en = "A period of stay binds foreign nationals only.",
            ja = "在留期間の定めがあるのは外国籍の人に限る。")
    A_PERIOD_OF_STAY_BINDS_FOREIGN_NATIONALS(keptWhen(resident -> resident.nationality() == Nationality.FOREIGN));

    /** The policy. */
    public static final Checklist<Resident> CHECK = Checklist.of(StayRule.class);

    private final Clause<Resident> clause;

    StayRule(Clause<Resident> clause) {
        this.clause = clause;
    }

    @Override
    public Clause<Resident> clause() {
        return clause;
    }
}
