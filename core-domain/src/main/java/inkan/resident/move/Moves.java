package inkan.resident.move;

import inkan.card.CardState;
import inkan.card.MyNumberCard;
import inkan.card.VoidingCause;
import inkan.card.voiding.Voiding;
import inkan.dossier.Dossier;
import inkan.dossier.Dossiers;
import inkan.policy.MoveTerms;
import inkan.resident.Consequences;
import inkan.resident.ResidentEvent.ContinuedUseDone;
import inkan.resident.ResidentEvent.ContinuedUseFellDue;
import inkan.resident.ResidentEvent.MoveLapsed;
import inkan.resident.ResidentEvent.MovedIn;
import inkan.resident.ResidentEvent.MovingOutAnnounced;
import inkan.resident.change.AttributeChange;
import inkan.resident.report.Reporting;
import inkan.value.SerialNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;

/** Decides about moves to another municipality (C-1, C-9). */
public record Moves(Dossiers dossiers) {
    @CommandHandler
    Consequences decide(AnnounceMovingOut command) {
        return Reporting.once(
                dossiers.of(command.resident()),
                new MovingOutAnnounced(
                        command.resident(),
                        command.reference(),
                        command.effectiveOn(),
                        command.plannedOn(),
                        Consequences.NONE));
    }

    @CommandHandler
    Consequences decide(FileMovingIn command) {
        Dossier dossier = dossiers.of(command.resident());
        FilingRule.CHECK.require(new FilingRule.Case(command.filedOn(), dossier.today()));
        MoveTerms terms = dossier.timeline().onOrFirst(command.filedOn()).move();
        MovedIn draft = new MovedIn(
                command.resident(),
                command.reference(),
                command.effectiveOn(),
                command.filedOn(),
                command.municipality(),
                dossier.seal(command.basicFour().personal()),
                command.basicFour().digest(),
                Consequences.NONE);
        return Reporting.once(dossier, draft, () -> moveIn(dossier, command, terms));
    }

    /** Whatever was late, the new address revokes the signature certificates first (C-1). */
    private static Consequences moveIn(Dossier dossier, FileMovingIn command, MoveTerms terms) {
        AttributeChange change = new AttributeChange(
                command.reference(), command.effectiveOn(), command.basicFour().digest());
        List<SerialNumber> activeThen = change.activeThen(dossier);
        List<SerialNumber> revoked = new ArrayList<>(change.revoke(dossier));
        LocalDate planned =
                dossier.resident().whereabouts().movingOutPlannedOn().orElse(command.effectiveOn());
        if (!command.filedOn().isAfter(terms.lastDayToFile(command.effectiveOn(), planned))) {
            cardsToBeUsedOn(dossier, command)
                    .forEach(card -> dossier.record(new ContinuedUseFellDue(
                            command.resident(), card.id(), terms.lastDayOfContinuedUse(command.filedOn()))));
            return new Consequences(activeThen, revoked, List.of());
        }
        Consequences late = Voiding.everyCard(dossier, VoidingCause.MOVE_NOT_FILED_IN_TIME, command.filedOn());
        revoked.addAll(late.revoked());
        return new Consequences(activeThen, revoked, late.voided());
    }

    /** The card that came along; none where it was applied for since, or a later move is known already. */
    private static Stream<MyNumberCard> cardsToBeUsedOn(Dossier dossier, FileMovingIn command) {
        return dossier.cards().stream()
                .filter(card -> card.isInForceOn(dossier.today())
                        && !card.application().acceptedOn().isAfter(command.filedOn())
                        && dossier.resident().whereabouts().isUpToDateOn(command.effectiveOn()));
    }

    @CommandHandler
    void decide(DoContinuedUse command) {
        Dossier dossier = dossiers.of(command.card());
        MyNumberCard card = dossier.card(command.card());
        ContinuedUseRule.CHECK.require(new ContinuedUseRule.Case(
                dossier.standing(card),
                dossier.resident()
                        .whereabouts()
                        .continuedUse()
                        .filter(due -> due.card().equals(card.id()))
                        .map(ContinuedUseFellDue::until)
                        .orElse(null)));
        dossier.record(new ContinuedUseDone(dossier.resident().id(), command.card(), dossier.today()));
    }

    @CommandHandler
    Consequences decide(LapseMove command) {
        Dossier dossier = dossiers.of(command.resident());
        boolean missedToMoveIn = dossier.resident()
                .whereabouts()
                .hasMissedToMoveIn(dossier.today(), dossier.policy().move());
        List<MyNumberCard> notContinued = dossier.cards().stream()
                .filter(card -> card.state() != CardState.VOID
                        && dossier.resident().whereabouts().hasMissedContinuedUse(card.id(), dossier.today()))
                .toList();
        LapseRule.CHECK.require(
                new LapseRule.Case(dossier.resident().end(), missedToMoveIn || !notContinued.isEmpty()));
        Consequences consequences = missedToMoveIn
                ? Voiding.everyCard(dossier, VoidingCause.MOVE_NOT_FILED_IN_TIME, dossier.today())
                : Voiding.cards(dossier, VoidingCause.CONTINUED_USE_NOT_DONE_IN_TIME, notContinued);
        dossier.record(new MoveLapsed(command.resident(), dossier.today(), consequences));
        return consequences;
    }
}
