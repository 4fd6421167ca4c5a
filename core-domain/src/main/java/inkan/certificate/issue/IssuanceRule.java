package inkan.certificate.issue;

import static inkan.rule.Clause.keptWhen;

import inkan.card.CardRule;
import inkan.card.CardStanding;
import inkan.rule.Checklist;
import inkan.rule.Cites;
import inkan.rule.Clause;
import inkan.rule.Rule;
import inkan.value.Applicant;
import inkan.value.CertificateKind;
import java.util.Map;

/** When a certificate is issued anew on a card in use. {@link Eligibility} and the PINs are asked after it. */
public enum IssuanceRule implements Rule<IssuanceRule.Case> {
    @Cites(
            id = "E-6",
            source = "B",
            en = "There is an active or held certificate of the kind {kind}: renew it, or revoke it first.",
            ja = "有効または一時保留中の電子証明書({kind})がある。更新するか、先に失効させる。")
    THE_SLOT_IS_FREE(keptWhen(c -> !c.slotTaken(), c -> Map.of("kind", c.kind()))),
    @Cites(
            id = "E-4",
            source = "S1",
            en = "For a child under 15 or an adult ward the legal representative applies.",
            ja = "15歳未満の方・成年被後見人の方については法定代理人が申請する。")
    A_CHILD_OR_WARD_IS_REPRESENTED(keptWhen(c -> c.applicant() == Applicant.LEGAL_REPRESENTATIVE || !c.childOrWard()));

    /** The policy. */
    public static final Checklist<Case> CHECK =
            CardRule.IN_USE.about(Case::card).then(THE_SLOT_IS_FREE, A_CHILD_OR_WARD_IS_REPRESENTED);

    private final Clause<Case> clause;

    IssuanceRule(Clause<Case> clause) {
        this.clause = clause;
    }

    @Override
    public Clause<Case> clause() {
        return clause;
    }

    /**
     * A certificate wanted on a card.
     *
     * @param card how the card stands
     * @param kind the kind wanted
     * @param slotTaken whether a certificate of that kind is active or held on it
     * @param childOrWard whether the holder can have no signature certificate because of age or guardianship
     * @param applicant who applies
     */
    public record Case(
            CardStanding card, CertificateKind kind, boolean slotTaken, boolean childOrWard, Applicant applicant) {}
}
