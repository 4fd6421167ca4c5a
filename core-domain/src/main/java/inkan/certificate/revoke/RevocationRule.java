package inkan.certificate.revoke;

import static inkan.rule.Clause.keptWhen;

import inkan.certificate.CertificateState;
import inkan.rule.Checklist;
import inkan.rule.Cites;
import inkan.rule.Clause;
import inkan.rule.Rule;
import inkan.value.CertificateKind;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** When a certificate is revoked on request. */
public enum RevocationRule implements Rule<RevocationRule.Case> {
    @Cites(
            id = "C-11",
            source = "D",
            en =
                    "What was never issued, is revoked, superseded or expired is not revoked; the {kind} certificate is {state}.",
            ja = "未発行・失効済み・更新済み・期限切れの電子証明書は失効できない({kind}: {state})。")
    THE_CERTIFICATE_IS_ACTIVE_OR_HELD(keptWhen(c -> c.alive(), c -> Map.of("kind", c.kind(), "state", c.standing())));

    /** The policy. */
    public static final Checklist<Case> CHECK = Checklist.of(RevocationRule.class);

    private final Clause<Case> clause;

    RevocationRule(Clause<Case> clause) {
        this.clause = clause;
    }

    @Override
    public Clause<Case> clause() {
        return clause;
    }

    /**
     * A certificate to be revoked.
     *
     * @param state where it stands; none where there never was one
     * @param alive whether it is active or held, and not expired
     */
    public record Case(CertificateKind kind, @Nullable CertificateState state, boolean alive) {
        /** As a refused person wants to know it: what is not alive and has not ended has expired. */
        private String standing() {
            if (state == null) {
                return "ABSENT";
            }
            return state.isTerminal() ? state.name() : "EXPIRED";
        }
    }
}
