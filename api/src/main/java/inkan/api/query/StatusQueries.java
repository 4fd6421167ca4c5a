package inkan.api.query;

import inkan.api.problem.Fault;
import inkan.api.problem.Rejection;
import inkan.time.Moment;
import inkan.value.CardId;
import inkan.value.InvalidValue;
import inkan.value.MunicipalityCode;
import inkan.value.ResidentId;
import inkan.value.SerialNumber;
import inkan.view.card.CardStatus;
import inkan.view.card.CardStatusQuery;
import inkan.view.certificate.CertificateStatusQuery;
import inkan.view.lostsignature.LostSignature;
import inkan.view.lostsignature.LostSignature.Place;
import inkan.view.lostsignature.LostSignatureQuery;
import inkan.view.resident.ResidentStatusQuery;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How residents, cards and certificates stand today. */
@RestController
public class StatusQueries {

    private static final int USUAL_LIMIT = 100;
    private static final String AFTER = "after";
    private static final String LIMIT = "limit";
    private static final String MUNICIPALITY = "municipality";

    private final ViewReading views;
    private final CardStatusQuery cards;
    private final CertificateStatusQuery certificates;
    private final ResidentStatusQuery residents;
    private final LostSignatureQuery lostSignatures;
    private final Clock clock;
    private final JsonAnswers json = new JsonAnswers();

    public StatusQueries(
            ViewReading views,
            CardStatusQuery cards,
            CertificateStatusQuery certificates,
            ResidentStatusQuery residents,
            LostSignatureQuery lostSignatures,
            Clock clock) {
        this.views = views;
        this.cards = cards;
        this.certificates = certificates;
        this.residents = residents;
        this.lostSignatures = lostSignatures;
        this.clock = clock;
    }

    @GetMapping("/v1/cards/{card}")
    ResponseEntity<byte[]> card(@PathVariable String card, HttpServletRequest request) {
        CardId id = QueryParameters.value("card", card, CardId::new);
        LocalDate today = Moment.on(clock).day();
        return json.of(views.read(QueryParameters.of(request, ViewReading.AT_LEAST), position -> {
            CardStatus status = cards.of(id).orElseThrow(() -> Rejection.of(Fault.UNKNOWN_CARD));
            boolean expired = status.expiresOn() != null && status.expiresOn().isBefore(today);
            return new StatusAnswer.OfCard(position, today, expired, status, certificates.of(id, today));
        }));
    }

    @GetMapping("/v1/certificates/{serial}")
    ResponseEntity<byte[]> certificate(@PathVariable String serial, HttpServletRequest request) {
        SerialNumber id = QueryParameters.value("serial", serial, SerialNumber::new);
        LocalDate today = Moment.on(clock).day();
        return json.of(views.read(
                QueryParameters.of(request, ViewReading.AT_LEAST),
                position -> new StatusAnswer.OfCertificate(
                        position,
                        today,
                        certificates.of(id, today).orElseThrow(() -> Rejection.of(Fault.UNKNOWN_CERTIFICATE)))));
    }

    @GetMapping("/v1/residents/{resident}")
    ResponseEntity<byte[]> resident(@PathVariable String resident, HttpServletRequest request) {
        ResidentId id = QueryParameters.value("resident", resident, ResidentId::new);
        LocalDate today = Moment.on(clock).day();
        return json.of(views.read(
                QueryParameters.of(request, ViewReading.AT_LEAST),
                position -> new StatusAnswer.OfResident(
                        position,
                        today,
                        residents.of(id).orElseThrow(() -> Rejection.of(Fault.UNKNOWN_RESIDENT)),
                        cards.of(id),
                        certificates.of(id, today))));
    }

    @GetMapping("/v1/lists/lost-signature-certificates")
    ResponseEntity<byte[]> lostSignatures(HttpServletRequest request) {
        var parameters = QueryParameters.of(request, MUNICIPALITY, AFTER, LIMIT, ViewReading.AT_LEAST);
        MunicipalityCode municipality = parameters.required(MUNICIPALITY, MunicipalityCode::new);
        int limit = parameters
                .number(LIMIT, 1, LostSignatureQuery.MOST)
                .map(Math::toIntExact)
                .orElse(USUAL_LIMIT);
        Optional<Place> after = parameters
                .text(AFTER, "one value")
                .map(text -> QueryParameters.value(AFTER, text, StatusQueries::place));
        return json.of(views.read(parameters, position -> {
            List<LostSignature> lost = lostSignatures.in(municipality, after, limit);
            return new StatusAnswer.OfLostSignatures(position, lost, lost.size() < limit ? null : next(lost));
        }));
    }

    private static String next(List<LostSignature> lost) {
        Place last = lost.getLast().place();
        return last.lostOn() + "," + last.serial();
    }

    private static Place place(String text) {
        int comma = text.indexOf(',');
        try {
            return new Place(
                    LocalDate.parse(text.substring(0, Math.max(comma, 0))),
                    new SerialNumber(text.substring(comma + 1)));
        } catch (DateTimeException noDay) {
            throw new InvalidValue(AFTER, "what an earlier answer gave as next");
        }
    }
}
