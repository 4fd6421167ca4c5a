package inkan.certificate.smartphone;

import static inkan.rule.Clause.keptWhen;

import inkan.rule.Checklist;
import inkan.rule.Cites;
import inkan.rule.Clause;
import inkan.rule.Rule;

/** When the certificates on a lost smartphone are held. */
public enum SmartphoneLossRule implements Rule<Boolean> {
    @Cites(
            id = "C-7",
            source = "S4 B",
            en = "There is no active certificate on a smartphone to hold.",
            ja = "一時保留できる有効なスマホ用電子証明書がない。")
    A_SMARTPHONE_CARRIES_AN_ACTIVE_CERTIFICATE(keptWhen(carried -> carried));

    /** The policy. */
    public static final Checklist<Boolean> CHECK = Checklist.of(SmartphoneLossRule.class);

    private final Clause<Boolean> clause;

    SmartphoneLossRule(Clause<Boolean> clause) {
        this.clause = clause;
    }

    @Override
    public Clause<Boolean> clause() {
        return clause;
    }
}
