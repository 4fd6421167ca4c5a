package inkan.pin.change;

import static inkan.rule.Clause.keptWhen;

import inkan.pin.verify.PinCase;
import inkan.pin.verify.PinRule;
import inkan.rule.Checklist;
import inkan.rule.Cites;
import inkan.rule.Clause;
import inkan.rule.Rule;

/** When a PIN is changed. */
public enum PinChangeRule implements Rule<PinCase> {
    @Cites(id = "P-3", source = "S4 B", en = "A locked PIN is reset, not changed.", ja = "ロックされた暗証番号は変更できない。再設定による。")
    THE_PIN_IS_NOT_LOCKED(keptWhen(c -> c.state() == null || !c.state().locked()));

    /** The policy. */
    public static final Checklist<PinCase> CHECK = PinRule.GIVEN_ANEW.then(THE_PIN_IS_NOT_LOCKED);

    private final Clause<PinCase> clause;

    PinChangeRule(Clause<PinCase> clause) {
        this.clause = clause;
    }

    @Override
    public Clause<PinCase> clause() {
        return clause;
    }
}
