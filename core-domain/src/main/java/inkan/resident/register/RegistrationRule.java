package inkan.resident.register;

import static inkan.rule.Clause.keptWhen;

import inkan.rule.Checklist;
import inkan.rule.Cites;
import inkan.rule.Clause;
import inkan.rule.Rule;
import inkan.value.Nationality;
import java.time.LocalDate;

/** When a resident is made known. */
public enum RegistrationRule implements Rule<RegistrationRule.Case> {
    @Cites(
            id = "V-6",
            source = "S2 S3",
            en = "A period of stay binds foreign nationals only.",
            ja = "在留期間の定めがあるのは外国籍の人に限る。")
    A_PERIOD_OF_STAY_BINDS_FOREIGN_NATIONALS(
            keptWhen(c -> c.command().stayEndsOn() == null || c.command().nationality() == Nationality.FOREIGN)),
    @Cites(id = "C-13", source = "D", en = "A resident is registered when born.", ja = "出生前の人は登録できない。")
    THE_RESIDENT_IS_BORN(
            keptWhen(c -> !c.command().basicFour().personal().dateOfBirth().isAfter(c.today())));

    /** The policy. */
    public static final Checklist<Case> CHECK = Checklist.of(RegistrationRule.class);

    private final Clause<Case> clause;

    RegistrationRule(Clause<Case> clause) {
        this.clause = clause;
    }

    @Override
    public Clause<Case> clause() {
        return clause;
    }

    /** A registration on a day. */
    public record Case(RegisterResident command, LocalDate today) {}
}
