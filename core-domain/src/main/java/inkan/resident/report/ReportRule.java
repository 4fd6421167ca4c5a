package inkan.resident.report;

import static inkan.rule.Clause.keptWhen;

import inkan.resident.ResidentRule;
import inkan.rule.Checklist;
import inkan.rule.Cites;
import inkan.rule.Clause;
import inkan.rule.Rule;
import java.util.Map;
import java.util.Optional;

/** When a report of the register is taken. */
public enum ReportRule implements Rule<ReportCase> {
    @Cites(
            id = "C-4",
            source = "B",
            en = "A reference of the register names one report; this one was used for another report.",
            ja = "住民記録の参照番号は一つの届出だけを表す。この番号は別の届出に使われている。")
    A_REFERENCE_NAMES_ONE_REPORT(
            keptWhen(c -> c.earlier() == null || c.earlier().tellsTheSameAs(c.report()))),
    @Cites(
            id = "C-13",
            source = "D",
            en = "A change is reported when it has taken effect: {effectiveOn} is after today, {today}.",
            ja = "変更は効力発生後に届け出る。{effectiveOn}は本日({today})より後である。")
    THE_REPORT_HAS_TAKEN_EFFECT(keptWhen(
            c -> !c.report().effectiveOn().isAfter(c.today()),
            c -> Map.of("effectiveOn", c.report().effectiveOn(), "today", c.today())));

    /** The policy for a report under a new reference. */
    public static final Checklist<ReportCase> CHECK = Checklist.inOrder(
            A_REFERENCE_NAMES_ONE_REPORT,
            ResidentRule.THE_PERSON_IS_STILL_A_RESIDENT.about(c -> Optional.ofNullable(c.end())),
            THE_REPORT_HAS_TAKEN_EFFECT);

    private final Clause<ReportCase> clause;

    ReportRule(Clause<ReportCase> clause) {
        this.clause = clause;
    }

    @Override
    public Clause<ReportCase> clause() {
        return clause;
    }
}
