package inkan.api.journey;

import static inkan.value.CertificateKind.SIGNATURE;
import static org.assertj.core.api.Assertions.assertThat;

import inkan.api.client.Answer;
import inkan.api.export.Frames;
import inkan.api.export.Frames.Frame;
import inkan.verifier.Finding;
import inkan.verifier.Finding.Kind;
import inkan.verifier.Manifest;
import inkan.verifier.Outside;
import inkan.verifier.Verdict;
import inkan.verifier.Verification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** J28: an export of J1 to J6, over HTTP, verified by the verifier with a checkpoint that was kept. */
class ExportJourneyTest extends Journey {

    private Holder hanako;
    private long first;
    private long last;
    private byte[] export;
    private Outside outside;

    @BeforeEach
    void j1_to_j6_are_exported_with_their_checkpoint() {
        first = head() + 1;
        Holder ofJ2 = holderOfJ1();
        on("2024-07-10");
        counter.refuses(ofJ2.renewal(2), "W-1");
        on("2024-08-01");
        counter.does(ofJ2.renewal(2));
        Holder ofJ4 = holderOfJ1();
        on("2024-10-11");
        counter.refuses(ofJ4.renewal(2), "W-4");
        counter.does(ofJ4.newIssuance(2));
        hanako = holderOfJ1();
        on("2022-04-01");
        register.does(hanako.addressChange("2022-04-01"));
        counter.does(hanako.newIssuance(2, SIGNATURE));
        last = head();
        export = exported("from=" + first + "&to=" + last);
        Answer checkpoint = api.get("/v1/log/checkpoint");
        outside = Outside.key(api.get("/v1/log/verifier-keys").at("/keys/0")).and(checkpoint.body());
    }

    private byte[] exported(String what) {
        return api.bytes("/v1/audit/export?" + what);
    }

    private Verdict verdict(byte[] bytes) {
        try {
            return Verification.of(() -> new ByteArrayInputStream(bytes), outside, read -> {});
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> shortly(Verdict verdict) {
        return verdict.findings().stream()
                .map(finding -> finding.kind() + " " + finding.place().first() + "-"
                        + finding.place().last()
                        + (finding.other().hasPositions()
                                ? "+" + finding.other().first()
                                : ""))
                .toList();
    }

    @Test
    void j28_the_clean_export_verifies_with_its_checkpoint_and_says_what_it_is() {
        Verdict verdict = verdict(export);

        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.signed()).isTrue();
        assertThat(verdict.events()).isEqualTo(last - first + 1);
        Manifest manifest = verdict.manifest().orElseThrow();
        assertThat(manifest.kind()).isEqualTo("range");
        assertThat(manifest.madeAt()).isEqualTo(clock.instant().toString());
    }

    @Test
    void j28_one_byte_of_one_event_changed_is_found_and_the_event_is_named() {
        Frames frames = Frames.of(export);

        for (Frame event : frames.events()) {
            Verdict verdict = verdict(frames.changed(event, 20));
            assertThat(shortly(verdict)).containsExactly("CHANGED " + event.position() + "-" + event.position());
            Finding.Place place = verdict.findings().getFirst().place();
            assertThat(auditor.history(place.stream()))
                    .element((int) place.firstSequence())
                    .satisfies(recorded -> assertThat(recorded.position()).isEqualTo(event.position()));
        }
    }

    @Test
    void j28_one_event_removed_is_found_and_named() {
        Frames frames = Frames.of(export);

        for (Frame event : frames.events()) {
            Kind kind = event.position() == last ? Kind.CUT : Kind.REMOVED;
            assertThat(shortly(verdict(frames.without(List.of(event)))))
                    .containsExactly(kind + " " + event.position() + "-" + event.position());
        }
    }

    @Test
    void j28_two_events_swapped_are_both_found_and_named() {
        Frames frames = Frames.of(export);
        List<Frame> events = frames.events();

        for (int i = 0; i + 1 < events.size(); i++) {
            Frame one = events.get(i);
            Frame other = events.get(events.size() - 1);
            assertThat(shortly(verdict(frames.swapped(one, other))))
                    .containsExactly("SWAPPED " + one.position() + "-" + one.position() + "+" + other.position());
        }
    }

    @Test
    void j28_the_last_ten_cut_off_are_found_against_the_checkpoint() {
        Frames frames = Frames.of(export);
        List<Frame> lastTen = frames.events().reversed().subList(0, 10).reversed();

        assertThat(shortly(verdict(frames.without(lastTen)))).containsExactly("CUT " + (last - 9) + "-" + last);
        assertThat(shortly(verdict(frames.cutBefore(lastTen.getFirst()))))
                .containsExactlyInAnyOrder("CUT 0-0", "CUT " + (last - 9) + "-" + last);
    }

    @Test
    void a_card_and_a_resident_are_exported_with_what_belongs_to_them() {
        Verdict card = verdict(exported("card=" + hanako.card()));
        Verdict resident = verdict(exported("resident=" + hanako.resident()));

        assertThat(card.findings()).isEmpty();
        assertThat(card.manifest().orElseThrow().streams())
                .extracting(Manifest.Stream::name)
                .containsExactlyInAnyOrder(
                        hanako.card(), hanako.userAuthentication(1), hanako.signature(1), hanako.signature(2));
        assertThat(resident.findings()).isEmpty();
        assertThat(resident.manifest().orElseThrow().streams())
                .extracting(Manifest.Stream::name)
                .contains(hanako.resident(), hanako.card(), hanako.signature(2));
        Frames frames = Frames.of(exported("resident=" + hanako.resident()));
        for (Frame event : frames.events()) {
            assertThat(shortly(verdict(frames.changed(event, 5))))
                    .containsExactly("CHANGED " + event.position() + "-" + event.position());
        }
    }

    @Test
    void what_cannot_be_exported_is_told_before_anything_is() {
        assertThat(api.get("/v1/audit/export").at("/code")).isEqualTo("missing-parameter");
        assertThat(api.get("/v1/audit/export?card=card-unheard-of&resident=resident-unheard-of")
                        .at("/code"))
                .isEqualTo("missing-parameter");
        assertThat(api.get("/v1/audit/export?card=card-unheard-of").at("/code")).isEqualTo("unknown-card");
        assertThat(api.get("/v1/audit/export?resident=resident-unheard-of").at("/code"))
                .isEqualTo("unknown-resident");
        assertThat(api.get("/v1/audit/export?from=1&to=" + (head() + 1)).at("/code"))
                .isEqualTo("beyond-the-log");
        assertThat(api.get("/v1/audit/export?from=1&to=1000001").at("/code")).isEqualTo("export-too-large");
        assertThat(api.get("/v1/audit/export?from=2&to=1").at("/code")).isEqualTo("malformed-parameter");
        assertThat(api.get("/v1/audit/export?from=2").at("/code")).isEqualTo("missing-parameter");
    }
}
