package inkan.dossier;

import inkan.rule.Checklist;
import inkan.rule.Cites;
import inkan.rule.Rule;

/** What is asked of the identifier of something new. */
public enum IdentityRule implements Rule<Boolean> {
    @Cites(
            id = "D-1",
            source = "D",
            en = "An identifier names one resident, card or certificate for good and is not given twice.",
            ja = "識別子は一度だけ付与し、再利用しない。")
    THE_IDENTIFIER_IS_NEW;

    /** The policy. */
    public static final Checklist<Boolean> CHECK = Checklist.of(IdentityRule.class);

    @Override
    public boolean isKeptBy(Boolean isNew) {
        return isNew;
    }
}
