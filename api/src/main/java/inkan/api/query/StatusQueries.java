package inkan.api.query;

import inkan.api.problem.Fault;
import inkan.api.problem.Rejection;
import inkan.time.Moment;
import inkan.value.CardId;
import inkan.value.InquiryId;
import inkan.value.ResidentId;
import inkan.value.SerialNumber;
import inkan.view.card.CardStatus;
import inkan.view.card.CardStatusQuery;
import inkan.view.certificate.CertificateStatusQuery;
import inkan.view.inquiry.InquiryStatusQuery;
import inkan.view.resident.ResidentStatusQuery;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How residents, cards, certificates and inquiries stand today. */
@RestController
public class StatusQueries {

    private final ViewReading views;
    private final CardStatusQuery cards;
    private final CertificateStatusQuery certificates;
    private final ResidentStatusQuery residents;
    private final InquiryStatusQuery inquiries;
    private final Clock clock;
    private final JsonAnswers json = new JsonAnswers();

    public StatusQueries(
            ViewReading views,
            CardStatusQuery cards,
            CertificateStatusQuery certificates,
            ResidentStatusQuery residents,
            InquiryStatusQuery inquiries,
            Clock clock) {
        this.views = views;
        this.cards = cards;
        this.certificates = certificates;
        this.residents = residents;
        this.inquiries = inquiries;
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

    @GetMapping("/v1/inquiries/{inquiry}")
    ResponseEntity<byte[]> inquiry(@PathVariable String inquiry, HttpServletRequest request) {
        InquiryId id = QueryParameters.value("inquiry", inquiry, InquiryId::new);
        LocalDate today = Moment.on(clock).day();
        return json.of(views.read(
                QueryParameters.of(request, ViewReading.AT_LEAST),
                position -> new StatusAnswer.OfInquiry(
                        position,
                        today,
                        inquiries.of(id, today).orElseThrow(() -> Rejection.of(Fault.UNKNOWN_INQUIRY)))));
    }
}
