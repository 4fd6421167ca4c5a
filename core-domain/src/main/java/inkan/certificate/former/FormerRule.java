package inkan.certificate.former;

import static inkan.rule.Clause.keptWhen;

import inkan.rule.Checklist;
import inkan.rule.Cites;
import inkan.rule.Clause;
import inkan.rule.Rule;

/** When a certificate of a former card is taken in. */
public enum FormerRule implements Rule<ImportFormerCertificate> {
    @Cites(
            id = "C-12",
            source = "S4",
            en = "Since January 2016 no certificate is issued on a resident-registration card.",
            ja = "住民基本台帳カードへの電子証明書の発行は2015年12月で終了した。")
    IT_WAS_ISSUED_BEFORE_2016(keptWhen(c -> c.issuedOn().getYear() < 2016));

    /** The policy. */
    public static final Checklist<ImportFormerCertificate> CHECK = Checklist.of(FormerRule.class);

    private final Clause<ImportFormerCertificate> clause;

    FormerRule(Clause<ImportFormerCertificate> clause) {
        this.clause = clause;
    }

    @Override
    public Clause<ImportFormerCertificate> clause() {
        return clause;
    }
}
