package inkan.pin.verify;

import static inkan.rule.Clause.keptWhen;

import inkan.pin.PinState;
import inkan.rule.Checklist;
import inkan.rule.Cites;
import inkan.rule.Clause;
import inkan.rule.Rule;
import inkan.value.PinKind;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Which PINs a procedure at a counter asks for. */
public enum VerificationRule implements Rule<VerificationRule.Case> {
    @Cites(
            id = "W-5",
            source = "S0 S2 S3",
            en = "A locked PIN is reset first; then the same visit goes on: {pins}.",
            ja = "ロックされた暗証番号({pins})を先に再設定すれば、同じ来庁で続けられる。")
    NO_PIN_CONCERNED_IS_LOCKED(keptWhen(c -> c.locked().isEmpty(), c -> Map.of("pins", c.locked()))),
    @Cites(
            id = "W-5",
            source = "S0 S2 S3",
            en = "The current PIN of each certificate concerned is checked, for new issuance the resident-registry PIN"
                    + " too; one that is unknown is reset first: {pins}.",
            ja = "対象の電子証明書の暗証番号(新規発行では住民基本台帳用も)を照合する。不明なものは先に再設定する({pins})。")
    EVERY_PIN_CONCERNED_IS_VERIFIED(keptWhen(c -> c.unverified().isEmpty(), c -> Map.of("pins", c.unverified()))),
    @Cites(
            id = "P-4",
            source = "S0 S2 S4",
            en = "A PIN that is set is changed or reset, not set anew: {pins}.",
            ja = "設定済みの暗証番号({pins})は変更または再設定による。")
    A_PIN_IS_SET_WHERE_THERE_IS_NONE(keptWhen(c -> c.setTwice().isEmpty(), c -> Map.of("pins", c.setTwice()))),
    @Cites(
            id = "W-5",
            source = "S0 S2 S3",
            en = "Only a PIN that the procedure asks for is set in it, not {pins}.",
            ja = "手続きの中で設定できるのは、その手続きで照合する暗証番号に限る(対象外: {pins})。")
    ONLY_A_PIN_CONCERNED_IS_SET(keptWhen(c -> c.uncalledFor().isEmpty(), c -> Map.of("pins", c.uncalledFor())));

    /** The policy. */
    public static final Checklist<Case> CHECK = Checklist.of(VerificationRule.class);

    private final Clause<Case> clause;

    VerificationRule(Clause<Case> clause) {
        this.clause = clause;
    }

    @Override
    public Clause<Case> clause() {
        return clause;
    }

    /**
     * The PINs of a visit.
     *
     * @param concerned the PINs that the procedure asks for
     * @param onCard the PINs that the card has, with their state
     * @param verified the PINs that the chip found right in this visit
     * @param newlySet the PINs set in this visit because the card did not have them
     */
    public record Case(
            Set<PinKind> concerned, Map<PinKind, PinState> onCard, Set<PinKind> verified, Set<PinKind> newlySet) {
        private Set<PinKind> locked() {
            return which(pin -> onCard.getOrDefault(pin, PinState.FRESH).locked());
        }

        private Set<PinKind> unverified() {
            return which(pin -> !(onCard.containsKey(pin) ? verified : newlySet).contains(pin));
        }

        private Set<PinKind> setTwice() {
            Set<PinKind> twice = new TreeSet<>(newlySet);
            twice.retainAll(onCard.keySet());
            return twice;
        }

        private Set<PinKind> uncalledFor() {
            Set<PinKind> excess = new TreeSet<>(newlySet);
            excess.removeAll(concerned);
            return excess;
        }

        private Set<PinKind> which(Predicate<PinKind> so) {
            Set<PinKind> pins = new TreeSet<>(concerned);
            pins.removeIf(so.negate());
            return pins;
        }
    }
}
