package inkan.certificate.renew;

import static inkan.rule.Clause.keptWhen;

import inkan.card.CardRule;
import inkan.card.CardStanding;
import inkan.certificate.CertificateState;
import inkan.policy.Bound;
import inkan.policy.Expiry;
import inkan.rule.Checklist;
import inkan.rule.Cites;
import inkan.rule.Clause;
import inkan.rule.Rule;
import inkan.value.CertificateKind;
import inkan.value.Residence;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** When a certificate may be renewed. Order is precedence: the first broken rule is the answer. PINs are asked after. */
public enum RenewalRule implements Rule<RenewalRule.Case> {
    @Cites(
            id = "C-11",
            source = "D",
            en =
                    "What is revoked, superseded, held or was never issued is not renewed; the {kind} certificate is {state}.",
            ja = "失効・更新済み・一時保留中・未発行の電子証明書は更新できない({kind}: {state})。")
    THE_CERTIFICATE_IS_ACTIVE(keptWhen(
            c -> c.state() == CertificateState.ACTIVE,
            c -> Map.of("kind", c.kind(), "state", c.state() == null ? "ABSENT" : c.state()))),
    @Cites(
            id = "W-4",
            source = "S3",
            en =
                    "A certificate that has expired is not renewed but issued anew, if the card is still valid; it expired on"
                            + " {expiredOn}.",
            ja = "有効期限({expiredOn})が切れた電子証明書は更新できない。カードが有効であれば新規に発行できる。")
    AN_EXPIRED_CERTIFICATE_IS_ISSUED_ANEW(
            keptWhen(c -> !c.today().isAfter(c.expiresOn()), c -> Map.of("expiredOn", c.expiresOn()))),
    @Cites(
            id = "W-1",
            source = "S2 S3 S4",
            en = "The renewal window opens on {opensOn} and closes with {closesOn}.",
            ja = "更新できるのは{opensOn}から{closesOn}まで。")
    THE_RENEWAL_WINDOW_IS_OPEN(keptWhen(c -> c.isWindowOpen() || c.residence() == Residence.ABROAD, Case::window)),
    @Cites(
            id = "W-2",
            source = "S3",
            since = "2024-05-27",
            en =
                    "For a holder living abroad the renewal window opens a year before expiry, on {opensOn}, and closes with"
                            + " {closesOn}.",
            ja = "国外に居住する方が更新できるのは、有効期間満了日の1年前の翌日({opensOn})から{closesOn}まで。")
    THE_RENEWAL_WINDOW_ABROAD_IS_OPEN(
            keptWhen(c -> c.isWindowOpen() || c.residence() != Residence.ABROAD, Case::window)),
    @Cites(
            id = "V-10",
            source = "S2 B",
            en =
                    "Renewal would not extend the certificate beyond {expiresOn}; the card itself has to be renewed, with a"
                            + " new photograph.",
            ja = "更新しても有効期限({expiresOn})は延びない。カード自体の更新(顔写真の撮り直し)が必要である。")
    THE_CARD_DOES_NOT_BIND_THE_CERTIFICATE(keptWhen(
            c -> c.extended() || !c.isBoundByTheCard(),
            c -> Map.of("expiresOn", c.expiresOn(), "boundBy", c.boundBy()))),
    @Cites(
            id = "V-10",
            source = "B",
            en = "Renewal would not extend the certificate beyond {expiresOn}; it is bound by {boundBy}.",
            ja = "更新しても有効期限({expiresOn})は延びない({boundBy}による)。")
    THE_CERTIFICATE_WOULD_BE_EXTENDED(
            keptWhen(Case::extended, c -> Map.of("expiresOn", c.expiresOn(), "boundBy", c.boundBy())));

    /** The policy. */
    public static final Checklist<Case> CHECK = Checklist.inOrder(
            CardRule.THE_CARD_IS_NOT_VOID.about(Case::card),
            CardRule.THE_HOLDER_IS_ENTITLED.about(Case::card),
            THE_CERTIFICATE_IS_ACTIVE,
            AN_EXPIRED_CERTIFICATE_IS_ISSUED_ANEW,
            THE_RENEWAL_WINDOW_IS_OPEN,
            THE_RENEWAL_WINDOW_ABROAD_IS_OPEN,
            CardRule.THE_CARD_HAS_NOT_EXPIRED.about(Case::card),
            CardRule.THE_CARD_IS_IN_USE.about(Case::card),
            THE_CARD_DOES_NOT_BIND_THE_CERTIFICATE,
            THE_CERTIFICATE_WOULD_BE_EXTENDED);

    private final Clause<Case> clause;

    RenewalRule(Clause<Case> clause) {
        this.clause = clause;
    }

    @Override
    public Clause<Case> clause() {
        return clause;
    }

    /**
     * A certificate to be renewed today.
     *
     * @param card how its card stands
     * @param state where it stands; none where there never was one
     * @param expiresOn its last valid day
     * @param opensOn the first day of its renewal window
     * @param residence where its holder lives, which makes the window
     * @param renewed the expiry that it would get
     */
    public record Case(
            CardStanding card,
            CertificateKind kind,
            @Nullable CertificateState state,
            LocalDate expiresOn,
            LocalDate opensOn,
            Residence residence,
            Expiry renewed) {
        private LocalDate today() {
            return card.today();
        }

        private boolean isWindowOpen() {
            return !today().isBefore(opensOn);
        }

        private Map<String, Object> window() {
            return Map.of("opensOn", opensOn, "closesOn", expiresOn);
        }

        private boolean extended() {
            return renewed.expiresOn().isAfter(expiresOn);
        }

        private Bound boundBy() {
            return renewed.boundBy();
        }

        private boolean isBoundByTheCard() {
            return boundBy() == Bound.CARD;
        }
    }
}
