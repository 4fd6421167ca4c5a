package inkan.api.query;

import inkan.time.Moment;
import inkan.value.InquiryId;
import inkan.value.NoticeId;
import inkan.value.SerialNumber;
import inkan.view.inquiry.InquiryStatusQuery;
import inkan.view.lostsignature.LostSignature;
import inkan.view.lostsignature.LostSignatureQuery;
import inkan.view.notice.NoticeQueueQuery;
import inkan.view.notice.QueuedNotice;
import inkan.view.openwork.LockedPin;
import inkan.view.openwork.OpenWorkQuery;
import inkan.view.openwork.UnfinishedProcedure;
import inkan.view.openwork.WorkId;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a municipality has to do, list by list, each read page by page. */
@RestController
public class ListQueries {

    private static final String ORDER = "order";

    private final ViewReading views;
    private final LostSignatureQuery lostSignatures;
    private final InquiryStatusQuery inquiries;
    private final OpenWorkQuery work;
    private final NoticeQueueQuery notices;
    private final Clock clock;
    private final JsonAnswers json = new JsonAnswers();

    public ListQueries(
            ViewReading views,
            LostSignatureQuery lostSignatures,
            InquiryStatusQuery inquiries,
            OpenWorkQuery work,
            NoticeQueueQuery notices,
            Clock clock) {
        this.views = views;
        this.lostSignatures = lostSignatures;
        this.inquiries = inquiries;
        this.work = work;
        this.notices = notices;
        this.clock = clock;
    }

    @GetMapping("/v1/lists/lost-signature-certificates")
    ResponseEntity<byte[]> lostSignatures(HttpServletRequest request) {
        ListPage asked = ListPage.of(request, SerialNumber::new);
        return json.of(views.read(asked.parameters(), position -> {
            List<LostSignature> lost = lostSignatures.in(asked.municipality(), asked.page());
            return new ListAnswer.OfLostSignatures(position, lost, asked.next(lost, LostSignature::place));
        }));
    }

    @GetMapping("/v1/lists/due-notices")
    ResponseEntity<byte[]> dueNotices(HttpServletRequest request) {
        ListPage asked = ListPage.of(request, NoticeId::new);
        LocalDate today = Moment.on(clock).day();
        return json.of(views.read(asked.parameters(), position -> {
            List<DueNotice> due = notices.due(asked.municipality(), today, asked.page(), today).stream()
                    .map(notice -> DueNotice.on(today, notice))
                    .toList();
            return new ListAnswer.OfDueNotices(position, today, due, asked.next(due, DueNotice::place));
        }));
    }

    @GetMapping("/v1/lists/returned-notices")
    ResponseEntity<byte[]> returnedNotices(HttpServletRequest request) {
        ListPage asked = ListPage.of(request, NoticeId::new);
        return json.of(views.read(asked.parameters(), position -> {
            List<QueuedNotice> returned = notices.returned(asked.municipality(), asked.page());
            return new ListAnswer.OfReturnedNotices(
                    position,
                    returned.stream().map(ReturnedNotice::of).toList(),
                    asked.next(returned, QueuedNotice::placeByReturn));
        }));
    }

    @GetMapping("/v1/lists/open-inquiries")
    ResponseEntity<byte[]> openInquiries(HttpServletRequest request) {
        ListPage asked = ListPage.of(request, InquiryId::new, ORDER);
        InquiryStatusQuery.Order order = asked.parameters()
                .constant(ORDER, InquiryStatusQuery.Order.class)
                .orElse(InquiryStatusQuery.Order.OPENED);
        LocalDate today = Moment.on(clock).day();
        return json.of(views.read(asked.parameters(), position -> {
            var open = inquiries.open(asked.municipality(), order, asked.page(), today);
            return new ListAnswer.OfOpenInquiries(position, today, open, asked.next(open, order::place));
        }));
    }

    @GetMapping("/v1/lists/locked-pins")
    ResponseEntity<byte[]> lockedPins(HttpServletRequest request) {
        ListPage asked = ListPage.of(request, WorkId::new);
        LocalDate today = Moment.on(clock).day();
        return json.of(views.read(asked.parameters(), position -> {
            List<LockedPin> locked = work.lockedPins(asked.municipality(), asked.page(), today);
            return new ListAnswer.OfLockedPins(position, today, locked, asked.next(locked, LockedPin::place));
        }));
    }

    @GetMapping("/v1/lists/unfinished-procedures")
    ResponseEntity<byte[]> unfinishedProcedures(HttpServletRequest request) {
        ListPage asked = ListPage.of(request, WorkId::new);
        Moment now = Moment.on(clock);
        return json.of(views.read(asked.parameters(), position -> {
            List<UnfinishedProcedure> unfinished = work.unfinished(asked.municipality(), asked.page(), now);
            return new ListAnswer.OfUnfinishedProcedures(
                    position, now.day(), unfinished, asked.next(unfinished, UnfinishedProcedure::place));
        }));
    }
}
