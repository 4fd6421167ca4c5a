package inkan.performance.town;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.api.view.EventDecoder;
import inkan.certificate.CertificateEvent;
import inkan.event.Event;
import inkan.performance.Performance;
import inkan.policy.NationalPolicy;
import inkan.resident.ResidentEvent;
import inkan.view.fold.LogEntry;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExpiringTownTest {
    private static final int RESIDENTS = 5_000;
    private static final List<Row> ROWS = rows();

    private static List<Row> rows() {
        var rows = new ArrayList<Row>();
        new ExpiringTown(Performance.serializer(), new UnsealedVault())
                .rows(0, RESIDENTS)
                .forEachRemaining(rows::add);
        return rows;
    }

    private static Event decoded(Row row) {
        LogEntry entry = new EventDecoder().decode(1, row.stream(), row.name(), row.revision(), row.payload(), null);
        assertThat(entry.defect()).isNull();
        return entry.event();
    }

    @Test
    void every_resident_has_two_certificates_that_end_on_the_same_day() {
        Map<String, List<LocalDate>> ends = new HashMap<>();
        ROWS.stream().map(ExpiringTownTest::decoded).forEach(event -> {
            if (event instanceof CertificateEvent.Issued issued) {
                ends.computeIfAbsent(issued.resident().value(), any -> new ArrayList<>())
                        .add(issued.expiresOn());
            }
        });
        assertThat(ROWS).hasSize(ExpiringTown.EVENTS_EACH * RESIDENTS);
        assertThat(ends).hasSize(RESIDENTS);
        assertThat(ends.values()).allSatisfy(days -> {
            assertThat(days).hasSize(2);
            assertThat(new HashSet<>(days)).hasSize(1);
        });
    }

    @Test
    void one_in_ten_is_due_in_the_month_and_a_thousand_on_the_day_in_one_place_and_nobody_else() {
        Map<String, String> places = new HashMap<>();
        Map<String, LocalDate> due = new HashMap<>();
        ROWS.stream().map(ExpiringTownTest::decoded).forEach(event -> {
            if (event instanceof ResidentEvent.Registered registered) {
                places.put(
                        registered.resident().value(), registered.municipality().value());
            }
            if (event instanceof CertificateEvent.Issued issued) {
                due.put(
                        issued.resident().value(),
                        NationalPolicy.JAPAN.on(issued.issuedOn()).notices().dueFor(issued.expiresOn()));
            }
        });
        assertThat(due.values().stream().filter(day -> YearMonth.from(day).equals(ExpiringTown.MONTH)))
                .hasSize((RESIDENTS - ExpiringTown.ON_THE_DAY) / 10);
        assertThat(due.entrySet().stream().filter(each -> each.getValue().equals(ExpiringTown.DAY)))
                .hasSize(ExpiringTown.ON_THE_DAY)
                .allSatisfy(each -> assertThat(places.get(each.getKey())).isEqualTo(ExpiringTown.PLACE.value()));
        assertThat(new HashSet<>(places.values())).hasSize(100);
    }

    @Test
    void no_event_is_another_one() {
        assertThat(ROWS.stream().map(Row::eventId).distinct()).hasSameSizeAs(ROWS);
        assertThat(ROWS.stream().map(Row::stream).distinct()).hasSameSizeAs(ROWS);
    }
}
