package inkan.resident.destruction;

import inkan.card.CardState;
import inkan.card.MyNumberCard;
import inkan.certificate.ElectronicCertificate;
import inkan.dossier.Dossier;
import inkan.personal.RetentionClass;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Until when a resident's personal data is kept. */
public final class Retention {
    /**
     * The last day on which a certificate of a former resident-registration card could expire: issued by the end of 2015,
     * for three years. The resident's own stream does not name them, so nobody's retention is counted from before.
     */
    public static final LocalDate LAST_FORMER_EXPIRY = LocalDate.of(2018, 12, 31);

    private Retention() {}

    static RetentionRule.Case of(Dossier dossier, RetentionClass retentionClass) {
        List<MyNumberCard> cards = dossier.cards();
        return new RetentionRule.Case(
                overSince(
                                retentionClass,
                                expiries(dossier, cards),
                                dossier.resident().endedOn())
                        .orElse(null),
                cards.stream().anyMatch(card -> card.state() == CardState.APPLIED),
                dossier.resident().lastSealed().isPresent(),
                dossier.today());
    }

    /**
     * The first day after retention, which is counted from the day after the latest of all these days.
     *
     * @param expiries the expiries of all cards and certificates ever issued
     * @param endedOn the day on which the person stopped being a resident
     * @return empty where there is none of them
     */
    static Optional<LocalDate> overSince(
            RetentionClass retentionClass, Stream<LocalDate> expiries, @Nullable LocalDate endedOn) {
        return Stream.concat(expiries, Stream.ofNullable(endedOn))
                .max(Comparator.naturalOrder())
                .map(last -> last.isBefore(LAST_FORMER_EXPIRY) ? LAST_FORMER_EXPIRY : last)
                .map(last -> last.plusDays(1).plus(retentionClass.keptFor()));
    }

    private static Stream<LocalDate> expiries(Dossier dossier, List<MyNumberCard> cards) {
        return Stream.concat(
                cards.stream().filter(card -> card.issue().isPresent()).map(MyNumberCard::expiresOn),
                cards.stream()
                        .flatMap(card -> card.everLoaded().stream())
                        .map(dossier::certificate)
                        .map(ElectronicCertificate::expiresOn));
    }
}
