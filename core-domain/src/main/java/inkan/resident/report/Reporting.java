package inkan.resident.report;

import inkan.dossier.Dossier;
import inkan.resident.Consequences;
import inkan.resident.ResidentEvent.Reported;
import inkan.rule.Cites;
import java.util.Optional;
import java.util.function.Supplier;

/** Takes reports of the register: each once, each answered the same however often it comes. */
public final class Reporting {
    private Reporting() {}

    /**
     * Records a report with what comes of it, or gives the earlier answer to the same report.
     *
     * @param draft the report without consequences
     * @param act does what follows from the report, and says what it did
     */
    @Cites(
            id = "C-4",
            source = "B",
            en = "The same change, under the same reference, reported twice acts once and is answered the same.",
            ja = "同じ参照番号の同じ届出は一度だけ処理し、同じ回答を返す。")
    public static Consequences once(Dossier dossier, Reported draft, Supplier<Consequences> act) {
        Optional<Reported> earlier = dossier.resident().report(draft.reference());
        if (earlier.filter(draft::tellsTheSameAs).isPresent()) {
            return earlier.orElseThrow().consequences();
        }
        ReportRule.CHECK.require(
                new ReportCase(draft, earlier.orElse(null), dossier.resident().end(), dossier.today()));
        Consequences consequences = act.get();
        dossier.record(draft.with(consequences), draft.effectiveOn());
        return consequences;
    }

    /** Records a report of which nothing comes. */
    public static Consequences once(Dossier dossier, Reported draft) {
        return once(dossier, draft, () -> Consequences.NONE);
    }
}
