package inkan.view;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.card.CardEvent;
import inkan.certificate.CertificateEvent;
import inkan.correction.CorrectionEvent;
import inkan.inquiry.InquiryEvent;
import inkan.notice.NoticeEvent;
import inkan.resident.ResidentEvent;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RichHistoryTest {
    @ParameterizedTest
    @ValueSource(
            classes = {
                ResidentEvent.class,
                CardEvent.class,
                CertificateEvent.class,
                InquiryEvent.class,
                NoticeEvent.class,
                CorrectionEvent.class
            })
    void the_history_that_is_replayed_leaves_no_kind_of_event_out(Class<?> events) {
        assertThat(Stream.of(RichHistory.EVENTS).<Class<?>>map(Object::getClass))
                .containsAll(ViewTest.kinds(events));
    }
}
