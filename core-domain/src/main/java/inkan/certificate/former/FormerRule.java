package inkan.certificate.former;

import static inkan.rule.Clause.keptWhen;

import inkan.resident.EndOfEntitlement;
import inkan.resident.ResidentRule;
import inkan.rule.Checklist;
import inkan.rule.Cites;
import inkan.rule.Clause;
import inkan.rule.Rule;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a certificate of a former card is taken in. */
public enum FormerRule implements Rule<FormerRule.Case> {
    @Cites(
            id = "C-12",
            source = "S4",
            en = "A certificate of a resident-registration card was issued before January 2016, and by today.",
            ja = "住民基本台帳カードへの電子証明書の発行は2015年12月で終了した。発行日は本日以前に限る。")
    IT_WAS_ISSUED_BEFORE_2016(
            keptWhen(c -> c.issuedOn().getYear() < 2016 && !c.issuedOn().isAfter(c.today())));

    /** The policy. */
    public static final Checklist<Case> CHECK = Checklist.inOrder(
            ResidentRule.THE_PERSON_IS_STILL_A_RESIDENT.about(c -> Optional.ofNullable(c.end())),
            IT_WAS_ISSUED_BEFORE_2016);

    private final Clause<Case> clause;

    FormerRule(Clause<Case> clause) {
        this.clause = clause;
    }

    @Override
    public Clause<Case> clause() {
        return clause;
    }

    /**
     * A certificate to be taken in.
     *
     * @param end why the person is no resident any more, where that is so
     * @param today the day of the decision
     */
    public record Case(@Nullable EndOfEntitlement end, LocalDate issuedOn, LocalDate today) {}
}
