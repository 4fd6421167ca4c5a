package inkan.dossier;

import static inkan.rule.Clause.keptWhen;

import inkan.rule.Checklist;
import inkan.rule.Cites;
import inkan.rule.Clause;
import inkan.rule.Rule;

/** What is asked of the identifier of something new. */
public enum IdentityRule implements Rule<Boolean> {
    @Cites(
            id = "D-1",
            source = "D",
            en =
                    "An identifier names one resident, card, certificate, inquiry, notice or correction for good and is not given twice.",
            ja = "識別子は一度だけ付与し、再利用しない。")
    THE_IDENTIFIER_IS_NEW(keptWhen(isNew -> isNew));

    /** The policy. */
    public static final Checklist<Boolean> CHECK = Checklist.of(IdentityRule.class);

    private final Clause<Boolean> clause;

    IdentityRule(Clause<Boolean> clause) {
        this.clause = clause;
    }

    @Override
    public Clause<Boolean> clause() {
        return clause;
    }
}
