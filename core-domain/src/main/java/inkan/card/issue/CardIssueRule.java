package inkan.card.issue;

import static inkan.rule.Clause.keptWhen;

import inkan.card.CardRule;
import inkan.card.CardStanding;
import inkan.card.CardState;
import inkan.policy.Expiry;
import inkan.rule.Checklist;
import inkan.rule.Cites;
import inkan.rule.Clause;
import inkan.rule.Rule;
import inkan.value.CertificateKind;
import java.util.Map;
import java.util.Set;

/** When a card that was applied for is issued. */
public enum CardIssueRule implements Rule<CardIssueRule.Case> {
    @Cites(
            id = "D-2",
            source = "D",
            en = "A card is issued once after its application; it is {state}.",
            ja = "カードの発行は申請後一度だけ(現在の状態: {state})。")
    THE_CARD_WAS_APPLIED_FOR(keptWhen(
            c -> c.card().state() == CardState.APPLIED,
            c -> Map.of("state", c.card().state()))),
    @Cites(
            id = "V-9",
            source = "B",
            en = "No expiry lies before the issue; this card would expire on {expiresOn}.",
            ja = "有効期限({expiresOn})が発行日より前になるカードは発行できない。")
    IT_WOULD_NOT_EXPIRE_BEFORE_ITS_ISSUE(keptWhen(
            c -> !c.expiry().expiresOn().isBefore(c.card().today()),
            c -> Map.of("expiresOn", c.expiry().expiresOn()))),
    @Cites(
            id = "E-1",
            source = "S0 S1 S4",
            en = "A certificate that the applicant opted out of is not issued: {kinds}.",
            ja = "申請者が不要とした電子証明書({kinds})は発行しない。")
    NO_CERTIFICATE_IS_UNWANTED(keptWhen(c -> c.unwanted().isEmpty(), c -> Map.of("kinds", c.unwanted()))),
    @Cites(
            id = "E-1",
            source = "S0 S1 S4",
            en = "Both certificates are issued unless the applicant opted out; a serial number is missing for {kinds}.",
            ja = "申請者が不要としない限り両方の電子証明書を発行する。発行番号がない種類: {kinds}。")
    NO_CERTIFICATE_IS_MISSING(keptWhen(c -> c.missing().isEmpty(), c -> Map.of("kinds", c.missing())));

    /** The policy. */
    public static final Checklist<Case> CHECK = Checklist.inOrder(
            CardRule.THE_CARD_IS_NOT_VOID.about(Case::card),
            CardRule.THE_HOLDER_IS_ENTITLED.about(Case::card),
            THE_CARD_WAS_APPLIED_FOR,
            IT_WOULD_NOT_EXPIRE_BEFORE_ITS_ISSUE,
            NO_CERTIFICATE_IS_UNWANTED,
            NO_CERTIFICATE_IS_MISSING);

    private final Clause<Case> clause;

    CardIssueRule(Clause<Case> clause) {
        this.clause = clause;
    }

    @Override
    public Clause<Case> clause() {
        return clause;
    }

    /**
     * A card to be issued.
     *
     * @param card how it stands
     * @param expiry the expiry that it would get
     * @param unwanted kinds with a serial number of which the applicant opted out
     * @param missing kinds to be issued without a serial number
     */
    public record Case(CardStanding card, Expiry expiry, Set<CertificateKind> unwanted, Set<CertificateKind> missing) {}
}
