package inkan.card.apply;

import inkan.card.ApplicationKind;
import inkan.card.CardEvent.AppliedFor;
import inkan.card.CardState;
import inkan.card.MyNumberCard;
import inkan.card.VoidingCause;
import inkan.card.voiding.Voiding;
import inkan.certificate.RevocationReason;
import inkan.dossier.Dossier;
import inkan.dossier.Dossiers;
import inkan.resident.ResidentEvent.CardAppliedFor;
import inkan.rule.Cites;
import inkan.value.CardId;
import inkan.value.CertificateKind;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;

/** Decides about {@link ApplyForCard} and {@link ApplyForReissue}. */
public record Application(Dossiers dossiers) {
    @CommandHandler
    @Cites(
            id = "E-1",
            source = "S0 S1 S4",
            en = "A card comes with both certificates unless the applicant opts out of either.",
            ja = "申請者が不要と申し出ない限り、両方の電子証明書を搭載する。")
    Answer decide(ApplyForCard command) {
        Dossier dossier = dossiers.of(command.resident());
        Optional<MyNumberCard> current = current(dossier);
        return apply(
                dossier,
                new AppliedFor(
                        command.card(),
                        command.resident(),
                        current.isPresent() ? ApplicationKind.RENEWAL : ApplicationKind.FIRST,
                        Objects.requireNonNullElse(command.acceptedOn(), dossier.today()),
                        command.without(),
                        command.faceAuthentication(),
                        command.express(),
                        current.map(MyNumberCard::id).orElse(null),
                        fee(dossier, false, command.express(), command.without())),
                current);
    }

    @CommandHandler
    @Cites(
            id = "C-8",
            source = "S4 B",
            en = "Reissue after loss makes the old card void, revokes its certificates and issues both anew.",
            ja = "紛失による再交付では旧カードと電子証明書を失効させ、両方を新たに発行する。")
    Answer decide(ApplyForReissue command) {
        Dossier dossier = dossiers.of(command.lost());
        MyNumberCard lost = dossier.card(command.lost());
        Answer answer = apply(
                dossier,
                new AppliedFor(
                        command.card(),
                        dossier.resident().id(),
                        ApplicationKind.REISSUE,
                        dossier.today(),
                        command.without(),
                        command.faceAuthentication(),
                        command.express(),
                        command.lost(),
                        fee(dossier, true, command.express(), command.without())),
                Optional.of(lost).filter(card -> card.isInForceOn(dossier.today())));
        Voiding.of(dossier, lost, VoidingCause.REISSUED_AFTER_LOSS, RevocationReason.KEY_COMPROMISE);
        return answer;
    }

    private static Answer apply(Dossier dossier, AppliedFor applied, Optional<MyNumberCard> current) {
        ApplicationRule.CHECK.require(new ApplicationRule.Case(
                dossier.resident().end(),
                applied.acceptedOn(),
                dossier.today(),
                dossier.timeline().versions().getFirst().effectiveFrom(),
                dossier.born(),
                pending(dossier),
                current.map(card -> standing(dossier, card)).orElse(null),
                applied.kind() == ApplicationKind.REISSUE,
                dossier.resident().stayEndsOn(),
                applied.faceAuthentication(),
                applied.express(),
                dossier.policy().offers()));
        dossier.record(applied);
        dossier.record(new CardAppliedFor(dossier.resident().id(), applied.card()));
        return new Answer(applied.kind(), applied.feeYen());
    }

    private static Optional<MyNumberCard> current(Dossier dossier) {
        return dossier.cards().stream()
                .filter(card -> card.isInForceOn(dossier.today()))
                .findFirst();
    }

    private static ApplicationRule.Current standing(Dossier dossier, MyNumberCard card) {
        LocalDate opensOn = dossier.policy()
                .window()
                .opensFor(card.expiresOn(), dossier.resident().whereabouts().residence());
        return new ApplicationRule.Current(card.id(), card.state(), opensOn, card.expiresOn());
    }

    private static @Nullable CardId pending(Dossier dossier) {
        return dossier.cards().stream()
                .filter(card -> card.state() == CardState.APPLIED || card.state() == CardState.ISSUED)
                .filter(card -> !card.isExpiredOn(dossier.today()))
                .map(MyNumberCard::id)
                .findFirst()
                .orElse(null);
    }

    private static int fee(Dossier dossier, boolean reissued, boolean express, Set<CertificateKind> without) {
        boolean withCertificates = without.size() < CertificateKind.values().length;
        return dossier.policy().fees().forCard(reissued, express, withCertificates);
    }

    /**
     * What was applied for, and what it costs.
     *
     * @param feeYen in yen
     */
    public record Answer(ApplicationKind kind, int feeYen) {}
}
