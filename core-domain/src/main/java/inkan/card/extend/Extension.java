package inkan.card.extend;

import inkan.card.CardEvent.Issued;
import inkan.card.CardEvent.ValidityExtended;
import inkan.card.ExtensionGround;
import inkan.card.MyNumberCard;
import inkan.dossier.Dossier;
import inkan.dossier.Dossiers;
import inkan.policy.Bound;
import inkan.rule.Cites;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;

/** Decides about {@link ExtendCardToStay} and {@link ExtendCardWhileStayIsPending}. */
public record Extension(Dossiers dossiers) {
    @CommandHandler
    Answer decide(ExtendCardToStay command) {
        Dossier dossier = dossiers.of(command.card());
        LocalDate stayEndsOn = dossier.resident().stayEndsOn();
        return extend(
                dossier,
                dossier.card(command.card()),
                stayEndsOn == null ? LocalDate.MAX : stayEndsOn,
                ExtensionGround.STAY_EXTENDED);
    }

    @CommandHandler
    Answer decide(ExtendCardWhileStayIsPending command) {
        Dossier dossier = dossiers.of(command.card());
        MyNumberCard card = dossier.card(command.card());
        LocalDate to = card.issue().isEmpty()
                ? card.expiresOn()
                : card.expiresOn().plus(dossier.policy().stayGrace());
        return extend(dossier, card, to, ExtensionGround.STAY_APPLICATION_PENDING);
    }

    @Cites(
            id = "V-6",
            source = "S2 S3 B",
            en =
                    "A card is extended on application while it is valid, at most to the birthday of V-2; once by two months"
                            + " while the stay application is pending.",
            ja = "在留期間の延長に伴うカードの延長は、有効期間内の申請により、本来の誕生日を限度とする。在留申請中は一度に限り2か月。")
    private static Answer extend(Dossier dossier, MyNumberCard card, LocalDate to, ExtensionGround ground) {
        LocalDate most = card.issue().map(Issued::birthdayOn).orElse(to);
        boolean atMost = !to.isBefore(most);
        LocalDate extendedTo = atMost ? most : to;
        ExtensionRule.CHECK.require(new ExtensionRule.Case(
                dossier.standing(card),
                card.boundBy(),
                ground == ExtensionGround.STAY_APPLICATION_PENDING && card.isGraceUsed(),
                extendedTo));
        Bound boundBy = atMost ? Bound.BIRTHDAY : Bound.PERIOD_OF_STAY;
        dossier.record(new ValidityExtended(card.id(), card.expiresOn(), extendedTo, boundBy, ground));
        return new Answer(extendedTo, boundBy);
    }

    /**
     * The card's new expiry.
     *
     * @param boundBy what binds it
     */
    public record Answer(LocalDate expiresOn, Bound boundBy) {}
}
