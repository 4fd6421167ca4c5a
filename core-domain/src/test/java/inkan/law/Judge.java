package inkan.law;

import inkan.command.Command;
import inkan.resident.abroad.ReportDeparture;
import inkan.resident.change.ReportAttributeChange;
import inkan.resident.change.ReportMinorAmendment;
import inkan.resident.entitlement.ReportEndOfEntitlement;
import inkan.resident.guardianship.ReportGuardianship;
import inkan.resident.move.AnnounceMovingOut;
import inkan.resident.move.FileMovingIn;
import inkan.resident.stay.ReportStay;
import java.util.function.BiConsumer;

/** Holds a history against every law, step by step. */
final class Judge {
    final Ledger ledger = new Ledger();

    /** Judges the next step, and tells each breach with the law broken. */
    void see(Step step, BiConsumer<Law, String> breach) {
        for (Recorded recorded : step.recorded()) {
            for (Law law : Law.values()) {
                law.before(recorded, ledger, step, words -> breach.accept(law, words));
            }
            ledger.take(recorded);
        }
        for (Law law : Law.values()) {
            law.after(ledger, step, words -> breach.accept(law, words));
        }
        if (step.done() && isReport(step.command())) {
            ledger.reports.putIfAbsent(step.command(), step);
        }
    }

    private static boolean isReport(Command command) {
        return switch (command) {
            case ReportAttributeChange report -> true;
            case ReportMinorAmendment report -> true;
            case ReportGuardianship report -> true;
            case ReportStay report -> true;
            case AnnounceMovingOut report -> true;
            case FileMovingIn report -> true;
            case ReportDeparture report -> true;
            case ReportEndOfEntitlement report -> true;
            default -> false;
        };
    }
}
