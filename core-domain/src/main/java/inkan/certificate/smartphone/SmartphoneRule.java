package inkan.certificate.smartphone;

import static inkan.rule.Clause.keptWhen;

import inkan.card.CardRule;
import inkan.card.CardStanding;
import inkan.rule.Checklist;
import inkan.rule.Cites;
import inkan.rule.Clause;
import inkan.rule.Rule;
import inkan.value.CertificateKind;
import java.util.Map;

/** When a certificate is issued on a smartphone. */
public enum SmartphoneRule implements Rule<SmartphoneRule.Case> {
    @Cites(
            id = "E-5",
            source = "S0 B",
            since = "2023-05-11",
            en = "Smartphones carry certificates since 2023-05-11 (Android) and 2025-06-24 (iPhone).",
            ja = "スマホ用電子証明書はAndroidは2023年5月11日、iPhoneは2025年6月24日から。")
    THE_SMARTPHONE_CAN_CARRY_CERTIFICATES(keptWhen(Case::platformOffered)),
    @Cites(
            id = "E-5",
            source = "S0 B",
            since = "2023-05-11",
            en =
                    "Certificates on a smartphone are issued on the strength of an active signature certificate on the card.",
            ja = "スマホ用電子証明書の発行には、カードの有効な署名用電子証明書が必要である。")
    THE_CARD_HAS_AN_ACTIVE_SIGNATURE_CERTIFICATE(keptWhen(Case::cardSignatureActive)),
    @Cites(
            id = "E-5",
            source = "S0 B",
            since = "2023-05-11",
            en = "A certificate on a smartphone goes with the card's active certificate of its kind, {kind}.",
            ja = "スマホ用電子証明書には、カードの同じ種類({kind})の有効な電子証明書が必要である。")
    THE_CARD_HAS_AN_ACTIVE_CERTIFICATE_OF_THE_KIND(keptWhen(Case::cardKindActive, c -> Map.of("kind", c.kind()))),
    @Cites(
            id = "E-6",
            source = "B",
            en =
                    "A resident has each kind at most once on smartphones: renew the {kind} certificate, or revoke it first.",
            ja = "スマホ用電子証明書は種類ごとに一つまで。有効な{kind}を更新するか、先に失効させる。")
    EACH_KIND_IS_ON_ONE_SMARTPHONE(keptWhen(c -> !c.taken(), c -> Map.of("kind", c.kind())));

    /** The policy. */
    public static final Checklist<Case> CHECK = CardRule.IN_USE
            .about(Case::card)
            .then(
                    THE_SMARTPHONE_CAN_CARRY_CERTIFICATES,
                    THE_CARD_HAS_AN_ACTIVE_SIGNATURE_CERTIFICATE,
                    THE_CARD_HAS_AN_ACTIVE_CERTIFICATE_OF_THE_KIND,
                    EACH_KIND_IS_ON_ONE_SMARTPHONE);

    /** The policy for a renewal, of which the renewed certificate's own was asked before. */
    public static final Checklist<Case> RENEWAL = Checklist.inOrder(
            THE_CARD_HAS_AN_ACTIVE_SIGNATURE_CERTIFICATE, THE_CARD_HAS_AN_ACTIVE_CERTIFICATE_OF_THE_KIND);

    private final Clause<Case> clause;

    SmartphoneRule(Clause<Case> clause) {
        this.clause = clause;
    }

    @Override
    public Clause<Case> clause() {
        return clause;
    }

    /**
     * A certificate wanted on a smartphone.
     *
     * @param card how the card stands
     * @param platformOffered whether smartphones of that make carry certificates yet
     * @param cardSignatureActive whether the card's signature certificate is active
     * @param cardKindActive whether the card's certificate of the wanted kind is active
     * @param taken whether a certificate of the kind is active or held on a smartphone
     */
    public record Case(
            CardStanding card,
            CertificateKind kind,
            boolean platformOffered,
            boolean cardSignatureActive,
            boolean cardKindActive,
            boolean taken) {}
}
