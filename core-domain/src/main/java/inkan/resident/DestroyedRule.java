package inkan.resident;

import static inkan.rule.Clause.keptWhen;

import inkan.rule.Checklist;
import inkan.rule.Cites;
import inkan.rule.Clause;
import inkan.rule.Rule;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** What every command asks first; the case is the day on which the resident's personal data was destroyed, where it was. */
public enum DestroyedRule implements Rule<Optional<LocalDate>> {
    @Cites(
            id = "D-6",
            source = "D",
            en =
                    "The personal data of this resident was destroyed on {destroyedOn}, after its retention: nothing further is"
                            + " recorded. Who comes again is registered under a new identifier.",
            ja = "この住民の個人情報は保存期間の経過により{destroyedOn}に廃棄された。これ以上は記録できない。" + "改めて手続きする場合は、新しい識別子で登録する。")
    THE_PERSONAL_DATA_IS_NOT_DESTROYED(
            keptWhen(Optional::isEmpty, destroyedOn -> Map.of("destroyedOn", destroyedOn.orElseThrow())));

    /** The policy. */
    public static final Checklist<Optional<LocalDate>> CHECK = Checklist.of(DestroyedRule.class);

    private final Clause<Optional<LocalDate>> clause;

    DestroyedRule(Clause<Optional<LocalDate>> clause) {
        this.clause = clause;
    }

    @Override
    public Clause<Optional<LocalDate>> clause() {
        return clause;
    }
}
