package inkan.pin.reset;

import static inkan.rule.Clause.keptWhen;

import inkan.pin.PinState;
import inkan.pin.verify.PinCase;
import inkan.pin.verify.PinRule;
import inkan.policy.PinTerms;
import inkan.rule.Checklist;
import inkan.rule.Cites;
import inkan.rule.Clause;
import inkan.rule.Rule;
import inkan.time.Moment;
import inkan.value.PinKind;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** When a PIN is reset by smartphone application and kiosk. The application is judged by all but the last two rules. */
public enum KioskRule implements Rule<KioskRule.Case> {
    @Cites(
            id = "P-5",
            source = "S0 S2 B",
            en = "A kiosk resets the signature or the user-authentication PIN; another PIN is reset at a counter.",
            ja = "コンビニで初期化できるのは署名用または利用者証明用の暗証番号のみ。その他は窓口で再設定する。")
    A_KIOSK_RESETS_THE_PIN_OF_A_CERTIFICATE(keptWhen(c -> c.other() != null)),
    @Cites(
            id = "P-5",
            source = "S0 S2 B",
            en = "The other of the two PINs has to be known and not locked; with both unknown it is the counter only.",
            ja = "もう一方の暗証番号が分かり、ロックされていないことが必要である。両方不明な場合は窓口のみ。")
    THE_OTHER_PIN_IS_KNOWN_AND_NOT_LOCKED(keptWhen(
            c -> c.otherKnown() && c.otherState() != null && !c.otherState().locked())),
    @Cites(
            id = "P-5",
            source = "S0 S2 B",
            en = "The certificate of the other PIN has to be active.",
            ja = "もう一方の暗証番号の電子証明書が有効であることが必要である。")
    THE_OTHER_CERTIFICATE_IS_ACTIVE(keptWhen(Case::otherCertificateActive)),
    @Cites(
            id = "P-5",
            source = "S0 S2 B",
            en = "The kiosk is visited within 24 hours of the application by smartphone.",
            ja = "スマートフォンでの申請から24時間以内にキオスク端末で手続きする。")
    THE_APPLICATION_IS_NOT_OVERDUE(keptWhen(Case::applicationFresh)),
    @Cites(
            id = "P-5",
            source = "S0 S2 B",
            en = "Kiosks reset PINs from {opens} to {closes}.",
            ja = "キオスク端末の利用時間は{opens}から{closes}まで。")
    THE_KIOSK_IS_OPEN(keptWhen(
            Case::kioskOpen,
            c -> Map.of("opens", c.terms().kioskOpens(), "closes", c.terms().kioskCloses())));

    /** The policy for the application, which may be made at any hour. */
    public static final Checklist<Case> APPLICATION = PinRule.GIVEN_ANEW
            .about(Case::of)
            .then(
                    A_KIOSK_RESETS_THE_PIN_OF_A_CERTIFICATE,
                    THE_OTHER_PIN_IS_KNOWN_AND_NOT_LOCKED,
                    THE_OTHER_CERTIFICATE_IS_ACTIVE);

    /** The policy for the visit to the kiosk. */
    public static final Checklist<Case> CHECK = APPLICATION.then(THE_APPLICATION_IS_NOT_OVERDUE, THE_KIOSK_IS_OPEN);

    private final Clause<Case> clause;

    KioskRule(Clause<Case> clause) {
        this.clause = clause;
    }

    @Override
    public Clause<Case> clause() {
        return clause;
    }

    /**
     * A PIN to be reset at a kiosk.
     *
     * @param of the PIN and its card
     * @param other the other of the two PINs; none where the PIN is neither of them
     * @param otherState the other's state; none where the card has no such PIN
     * @param otherKnown whether the chip found the other right in the application
     * @param otherCertificateActive whether the other's certificate is active
     * @param appliedAt when the reset was applied for; none where it was not
     * @param now the moment of the visit
     * @param terms the hours and the delay allowed
     */
    public record Case(
            PinCase of,
            @Nullable PinKind other,
            @Nullable PinState otherState,
            boolean otherKnown,
            boolean otherCertificateActive,
            @Nullable Instant appliedAt,
            Moment now,
            PinTerms terms) {
        private boolean applicationFresh() {
            return appliedAt != null && !appliedAt.plus(terms.kioskWithin()).isBefore(now.instant());
        }

        private boolean kioskOpen() {
            return !now.time().isBefore(terms.kioskOpens()) && now.time().isBefore(terms.kioskCloses());
        }
    }
}
