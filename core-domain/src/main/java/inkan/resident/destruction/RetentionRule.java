package inkan.resident.destruction;

import static inkan.rule.Clause.keptWhen;

import inkan.rule.Checklist;
import inkan.rule.Cites;
import inkan.rule.Clause;
import inkan.rule.Rule;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** When a resident's personal data may be destroyed, at the request and again at the approval. */
public enum RetentionRule implements Rule<RetentionRule.Case> {
    @Cites(
            id = "D-5",
            source = "D",
            en =
                    "Retention begins when a card or certificate has expired or the entitlement has ended; nothing was issued and"
                            + " nothing has ended.",
            ja = "保存期間は、カード・電子証明書の有効期限または資格の喪失から起算する。いずれもないものは廃棄できない。")
    SOMETHING_HAS_BEGUN_ITS_RETENTION(keptWhen(c -> c.overSince() != null)),
    @Cites(
            id = "D-5",
            source = "D",
            en = "Personal data is kept while an application for a card is pending.",
            ja = "交付申請が処理中の間は、個人情報を廃棄できない。")
    NO_APPLICATION_IS_PENDING(keptWhen(c -> !c.pending())),
    @Cites(
            id = "D-5",
            source = "D",
            en =
                    "Issuance records are kept for 10 years from the day after the last expiry or the end of entitlement, until"
                            + " {overSince}.",
            ja = "発行記録は、最後の有効期限または資格喪失の翌日から10年間保存する({overSince}以後に廃棄できる)。")
    RETENTION_IS_OVER(keptWhen(
            c -> c.overSince() == null || !c.today().isBefore(c.overSince()),
            c -> c.overSince() == null ? Map.of() : Map.of("overSince", c.overSince()))),
    @Cites(
            id = "D-5",
            source = "D",
            en =
                    "Only what is sealed under a key of its own can be destroyed; this was recorded before there was sealing.",
            ja = "廃棄できるのは、固有の鍵で封緘されたものに限る。これは封緘の導入前に記録された。")
    THERE_IS_A_KEY_TO_DESTROY(keptWhen(Case::sealed));

    /** The policy. */
    public static final Checklist<Case> CHECK = Checklist.of(RetentionRule.class);

    private final Clause<Case> clause;

    RetentionRule(Clause<Case> clause) {
        this.clause = clause;
    }

    @Override
    public Clause<Case> clause() {
        return clause;
    }

    /**
     * A resident whose personal data is to be destroyed.
     *
     * @param overSince the first day after retention; none where nothing was issued and nothing has ended
     * @param pending whether a card is applied for and not issued
     * @param sealed whether the data is sealed under a key of the resident's own
     */
    public record Case(@Nullable LocalDate overSince, boolean pending, boolean sealed, LocalDate today) {}
}
