package inkan.certificate.issue;

import static inkan.rule.Clause.keptWhen;

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
    @Cites(id = "C-11", source = "D", en = "The card is void since {on}: {cause}.", ja = "カードは{on}に失効している({cause})。")
    THE_CARD_IS_NOT_VOID(keptWhen(c -> c.card().isNotVoid(), c -> c.card().voidFacts())),
    @Cites(
            id = "C-9",
            source = "B",
            en = "The holder is no longer entitled to the card: a deadline of a move has passed.",
            ja = "転入届または継続利用の期限を過ぎたため、カードを利用できない。")
    THE_HOLDER_IS_ENTITLED(keptWhen(c -> c.card().holderEntitled())),
    @Cites(
            id = "V-9",
            source = "B",
            en = "Nothing is issued on a card that has expired; this one expired on {expiredOn}.",
            ja = "有効期限({expiredOn})が切れたカードには発行できない。")
    THE_CARD_HAS_NOT_EXPIRED(keptWhen(
            c -> !c.card().isExpired(), c -> Map.of("expiredOn", c.card().expiresOn()))),
    @Cites(
            id = "W-5",
            source = "S0 S2 S3",
            en = "The card has to be handed over and not suspended; it is {state}.",
            ja = "カードが交付済みで一時停止中でないことが必要である(現在の状態: {state})。")
    THE_CARD_IS_IN_USE(
            keptWhen(c -> c.card().isInUse(), c -> Map.of("state", c.card().state()))),
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
    public static final Checklist<Case> CHECK = Checklist.of(IssuanceRule.class);

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
