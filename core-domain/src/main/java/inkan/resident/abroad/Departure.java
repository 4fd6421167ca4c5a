package inkan.resident.abroad;

import inkan.card.CardState;
import inkan.card.MyNumberCard;
import inkan.card.VoidingCause;
import inkan.card.voiding.Voiding;
import inkan.certificate.CertificateEvent.Revoked;
import inkan.certificate.ElectronicCertificate;
import inkan.certificate.RevocationReason;
import inkan.dossier.Dossier;
import inkan.dossier.Dossiers;
import inkan.resident.Consequences;
import inkan.resident.ResidentEvent.Departed;
import inkan.resident.ResidentEvent.UseAbroadArranged;
import inkan.resident.report.Reporting;
import inkan.rule.Cites;
import inkan.value.CardId;
import inkan.value.CertificateKind;
import inkan.value.SerialNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;

/** Decides about {@link ArrangeUseAbroad} and {@link ReportDeparture}. */
public record Departure(Dossiers dossiers) {
    @CommandHandler
    void decide(ArrangeUseAbroad command) {
        Dossier dossier = dossiers.of(command.card());
        MyNumberCard card = dossier.card(command.card());
        UseAbroadRule.CHECK.require(new UseAbroadRule.Case(
                dossier.standing(card),
                dossier.policy().offers(),
                dossier.resident().nationality(),
                command.departsOn()));
        dossier.record(
                new UseAbroadArranged(dossier.resident().id(), command.card(), dossier.today(), command.departsOn()));
    }

    @CommandHandler
    Consequences decide(ReportDeparture command) {
        Dossier dossier = dossiers.of(command.resident());
        Departed draft =
                new Departed(command.resident(), command.reference(), command.effectiveOn(), Consequences.NONE);
        return Reporting.once(dossier, draft, () -> depart(dossier, command.effectiveOn()));
    }

    @Cites(
            id = "C-9",
            source = "B",
            en = "Leaving Japan makes a card void unless use abroad was arranged by the day before; the signature"
                    + " certificate is revoked all the same.",
            ja = "国外転出によりカードは失効する(前日までに継続利用の手続きをした場合を除く)。署名用電子証明書はいずれの場合も失効する。")
    private static Consequences depart(Dossier dossier, LocalDate departedOn) {
        Optional<CardId> kept = dossier.resident()
                .whereabouts()
                .useAbroad()
                .filter(arranged -> arranged.on().isBefore(departedOn))
                .map(UseAbroadArranged::card);
        List<CardId> voided = new ArrayList<>();
        List<SerialNumber> revoked = new ArrayList<>();
        for (MyNumberCard card : dossier.cards()) {
            if (card.state() == CardState.VOID
                    || card.application().acceptedOn().isAfter(departedOn)) {
                continue;
            }
            if (kept.filter(card.id()::equals).isPresent()) {
                revoked.addAll(revokeSignatures(dossier, card, departedOn));
            } else {
                revoked.addAll(
                        Voiding.of(dossier, card, VoidingCause.LEFT_JAPAN, RevocationReason.CESSATION_OF_OPERATION));
                voided.add(card.id());
            }
        }
        return new Consequences(List.of(), revoked, voided);
    }

    private static List<SerialNumber> revokeSignatures(Dossier dossier, MyNumberCard card, LocalDate departedOn) {
        List<SerialNumber> serials = card.everLoaded().stream()
                .map(dossier::certificate)
                .filter(certificate -> certificate.kind() == CertificateKind.SIGNATURE
                        && certificate.isAliveOn(dossier.today())
                        && !certificate.issuedOn().isAfter(departedOn))
                .map(ElectronicCertificate::serial)
                .toList();
        serials.forEach(serial ->
                dossier.record(new Revoked(serial, RevocationReason.AFFILIATION_CHANGED, dossier.today()), departedOn));
        return serials;
    }
}
