package inkan.card.issue;

import inkan.card.CardEvent.Issued;
import inkan.card.MyNumberCard;
import inkan.certificate.issue.Eligibility;
import inkan.certificate.issue.IssuedCertificate;
import inkan.certificate.issue.Issuing;
import inkan.dossier.Dossier;
import inkan.dossier.Dossiers;
import inkan.policy.Bound;
import inkan.policy.Expiry;
import inkan.rule.Cites;
import inkan.value.Carrier;
import inkan.value.CertificateKind;
import inkan.value.Slot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.axonframework.commandhandling.CommandHandler;

/** Decides about {@link IssueCard}. */
public record CardIssue(Dossiers dossiers) {
    @CommandHandler
    Answer decide(IssueCard command) {
        Dossier dossier = dossiers.of(command.card());
        MyNumberCard card = dossier.card(command.card());
        Expiry expiry = expiry(dossier, card);
        Map<CertificateKind, String> withheld = withheld(dossier, card);
        Set<CertificateKind> unwanted = new TreeSet<>(command.certificates().keySet());
        unwanted.retainAll(card.application().without());
        Set<CertificateKind> missing = EnumSet.allOf(CertificateKind.class);
        missing.removeAll(card.application().without());
        missing.removeAll(withheld.keySet());
        missing.removeAll(command.certificates().keySet());
        CardIssueRule.CHECK.require(new CardIssueRule.Case(dossier.standing(card), expiry, unwanted, missing));
        dossier.record(new Issued(
                card.id(),
                dossier.today(),
                expiry.expiresOn(),
                expiry.birthday(),
                expiry.birthdayOn(),
                expiry.boundBy(),
                withheld));
        List<IssuedCertificate> issued = new ArrayList<>();
        // in the order of the kinds: user-authentication first, which caps the other
        new TreeMap<>(command.certificates()).forEach((kind, serial) -> {
            if (!withheld.containsKey(kind)) {
                issued.add(Issuing.anew(dossier, card, new Slot(Carrier.CARD, kind), serial));
            }
        });
        return new Answer(expiry.expiresOn(), expiry.birthday(), expiry.boundBy(), issued, withheld);
    }

    @Cites(
            id = "V-6",
            source = "S2 S3 B",
            en = "A foreign national's card ends with the period of stay, where that is earlier.",
            ja = "在留期間の定めがある外国籍の方のカードは、在留期間満了日が早ければその日まで。")
    private static Expiry expiry(Dossier dossier, MyNumberCard card) {
        return Expiry.ofCard(card.application().acceptedOn(), dossier.today(), dossier.born(), dossier.timeline())
                .cappedAt(dossier.resident().stayEndsOn(), Bound.PERIOD_OF_STAY);
    }

    /** The kinds wanted that the holder cannot have, each with the rule that stands against it. */
    private static Map<CertificateKind, String> withheld(Dossier dossier, MyNumberCard card) {
        Map<CertificateKind, String> withheld = new EnumMap<>(CertificateKind.class);
        for (CertificateKind kind : CertificateKind.values()) {
            if (!card.application().without().contains(kind)) {
                Eligibility.CHECK.broken(Issuing.eligibility(dossier, card, kind)).stream()
                        .findFirst()
                        .ifPresent(rule -> withheld.put(kind, rule.citation().id()));
            }
        }
        return withheld;
    }

    /**
     * The card as issued.
     *
     * @param birthday the birthday after issue to which it runs unless bound earlier
     * @param boundBy what binds its expiry
     * @param withheld certificates that could not be issued, each with the id of the rule
     */
    public record Answer(
            LocalDate expiresOn,
            int birthday,
            Bound boundBy,
            List<IssuedCertificate> issued,
            Map<CertificateKind, String> withheld) {}
}
