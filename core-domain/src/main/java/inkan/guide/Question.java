package inkan.guide;

import inkan.counter.Visit;
import inkan.counter.VisitCase;
import inkan.municipality.Municipality;
import inkan.municipality.Procedure;
import inkan.policy.PolicyVersion;
import inkan.value.CertificateKind;
import inkan.value.CounterId;
import inkan.value.MunicipalityCode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to do. Of what is not told nothing is asked.
 *
 * @param residence the holder's municipality of residence
 * @param visit who would come, with what
 * @param born the holder's date of birth
 * @param today the day of the visit
 * @param card the holder's card, where it is told
 * @param certificates the certificates on it, as far as they are told
 * @param kinds the kinds of certificates concerned; empty for what is usual: for issuance both, else those told
 */
public record Question(
        Municipality municipality,
        MunicipalityCode residence,
        Procedure procedure,
        Visit visit,
        LocalDate born,
        LocalDate today,
        @Nullable ToldCard card,
        Map<CertificateKind, ToldCertificate> certificates,
        Set<CertificateKind> kinds) {
    public Question {
        certificates = Map.copyOf(certificates);
        kinds = Set.copyOf(kinds);
    }

    /** The visit as it would be judged at a counter. */
    VisitCase at(CounterId counter, PolicyVersion policy) {
        return new VisitCase(
                municipality, residence, procedure, counter, visit, policy.ageOn(today, born), null, today);
    }
}
