package inkan.view.lostsignature;

import static inkan.view.Facts.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import inkan.card.VoidingCause;
import inkan.certificate.CertificateEvent;
import inkan.certificate.RevocationReason;
import inkan.event.Event;
import inkan.resident.EndOfEntitlement;
import inkan.value.CardId;
import inkan.value.Carrier;
import inkan.value.CertificateKind;
import inkan.value.MunicipalityCode;
import inkan.value.SerialNumber;
import inkan.view.Page;
import inkan.view.Place;
import inkan.view.ViewTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("C-5")
class LostSignatureTest extends ViewTest {
    private static final Event LOST = lost(SIGNATURE, "2022-04-02");

    private final LostSignatureQuery query = new LostSignatureQuery(SQL);

    @Override
    protected String tables() {
        return "view_lost_signature";
    }

    private List<LostSignature> list(MunicipalityCode municipality) {
        return query.in(municipality, Page.first(100));
    }

    private void playIssued() {
        play(registered(HANAKO, SETAGAYA), appliedFor(CARD, HANAKO), issued(SIGNATURE, CertificateKind.SIGNATURE));
    }

    @Test
    void a_signature_certificate_lost_by_a_change_of_attributes_is_on_the_list() {
        playIssued();
        assertThat(list(SETAGAYA)).isEmpty();
        play(addressChanged(HANAKO, "2022-04-01"), LOST);
        assertThat(list(SETAGAYA))
                .containsExactly(new LostSignature(
                        HANAKO,
                        CARD,
                        SIGNATURE,
                        Carrier.CARD,
                        reference("ref-address"),
                        day("2022-04-01"),
                        day("2022-04-02"),
                        SETAGAYA,
                        head()));
    }

    @Test
    void one_revoked_because_its_content_changed_is_on_the_list_with_the_effective_day_and_no_reference() {
        playIssued();
        play(new CertificateEvent.Revoked(SIGNATURE, RevocationReason.AFFILIATION_CHANGED, day("2022-04-05")));
        assertThat(list(SETAGAYA))
                .containsExactly(new LostSignature(
                        HANAKO,
                        CARD,
                        SIGNATURE,
                        Carrier.CARD,
                        null,
                        day("2022-04-01"),
                        day("2022-04-05"),
                        SETAGAYA,
                        head()));
    }

    @ParameterizedTest
    @EnumSource(value = RevocationReason.class, mode = EnumSource.Mode.EXCLUDE, names = "AFFILIATION_CHANGED")
    void one_revoked_for_any_other_reason_is_not(RevocationReason reason) {
        playIssued();
        play(new CertificateEvent.Revoked(SIGNATURE, reason, day("2022-04-05")));
        assertThat(list(SETAGAYA)).isEmpty();
    }

    @Test
    void a_user_authentication_certificate_is_never_on_the_list() {
        playIssued();
        play(
                issued(USER_AUTHENTICATION, CertificateKind.USER_AUTHENTICATION),
                new CertificateEvent.Revoked(
                        USER_AUTHENTICATION, RevocationReason.AFFILIATION_CHANGED, day("2022-04-05")));
        assertThat(list(SETAGAYA)).isEmpty();
    }

    @Test
    void a_new_signature_certificate_takes_its_holder_off_the_list_with_the_one_on_the_smartphone() {
        playIssued();
        SerialNumber phone = serial("phone");
        play(
                issued(phone, HANAKO, CARD, Carrier.SMARTPHONE, CertificateKind.SIGNATURE),
                LOST,
                lost(phone, "2022-04-02"));
        assertThat(list(SETAGAYA))
                .extracting(LostSignature::serial, LostSignature::carrier)
                .containsExactly(tuple(phone, Carrier.SMARTPHONE), tuple(SIGNATURE, Carrier.CARD));
        play(issued(USER_AUTHENTICATION, CertificateKind.USER_AUTHENTICATION));
        assertThat(list(SETAGAYA)).hasSize(2);
        play(issued(serial("signature-2"), CertificateKind.SIGNATURE));
        assertThat(list(SETAGAYA)).isEmpty();
    }

    @Test
    void one_that_is_lost_again_is_on_the_list_again() {
        playIssued();
        SerialNumber second = serial("signature-2");
        play(LOST, issued(second, CertificateKind.SIGNATURE), lost(second, "2023-05-01"));
        assertThat(list(SETAGAYA)).extracting(LostSignature::serial).containsExactly(second);
    }

    static Stream<Event> endings() {
        return Stream.of(voided(CARD, VoidingCause.RETURNED, "2022-04-02"), ended(HANAKO, EndOfEntitlement.DEATH));
    }

    @ParameterizedTest
    @MethodSource("endings")
    void a_void_card_or_the_end_of_residence_takes_off_the_list_what_is_on_it(Event ending) {
        playIssued();
        play(LOST, ending);
        assertThat(list(SETAGAYA)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("endings")
    void nor_is_listed_what_is_told_to_be_lost_only_after_that(Event ending) {
        playIssued();
        play(ending, LOST);
        assertThat(list(SETAGAYA)).isEmpty();
    }

    @Test
    void another_my_number_leaves_the_list_alone_as_it_is_the_card_that_becomes_void() {
        playIssued();
        play(LOST, ended(HANAKO, EndOfEntitlement.MY_NUMBER_CHANGED));
        assertThat(list(SETAGAYA)).hasSize(1);
        play(voided(CARD, VoidingCause.MY_NUMBER_CHANGED, "2022-05-01"));
        assertThat(list(SETAGAYA)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void who_moves_is_on_the_list_of_the_new_municipality_whichever_event_comes_first(boolean moveFirst) {
        playIssued();
        Event move = movedIn(HANAKO, KASHIWA, "2022-04-01");
        play(moveFirst ? move : LOST, moveFirst ? LOST : move);
        assertThat(list(SETAGAYA)).isEmpty();
        assertThat(list(KASHIWA)).extracting(LostSignature::municipality).containsExactly(KASHIWA);
    }

    @Test
    void one_issued_after_the_move_belongs_to_the_new_municipality() {
        play(registered(HANAKO, SETAGAYA), movedIn(HANAKO, KASHIWA, "2022-04-01"));
        play(issued(SIGNATURE, CertificateKind.SIGNATURE), LOST);
        assertThat(list(KASHIWA)).hasSize(1);
    }

    @Test
    void a_move_reported_after_a_later_one_or_a_later_departure_changes_no_municipality() {
        playIssued();
        play(LOST, movedIn(HANAKO, KASHIWA, "2022-04-01"), movedIn(HANAKO, SETAGAYA, "2022-03-31"));
        assertThat(list(KASHIWA)).hasSize(1);
        play(departed(HANAKO), movedIn(HANAKO, SETAGAYA, "2024-06-30"));
        assertThat(list(KASHIWA)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void pages_of_any_size_make_up_the_list_each_entry_once_longest_lost_first(int limit) {
        play(registered(HANAKO, SETAGAYA));
        for (int i = 1; i <= 7; i++) {
            // Each on a card of its own: two a day, the later serial number first.
            var card = new CardId("card-page-" + i);
            play(
                    issued(serial("page-" + i), HANAKO, card, Carrier.CARD, CertificateKind.SIGNATURE),
                    lost(serial("page-" + i), "2022-04-0" + (5 - (i + 1) / 2)));
        }
        List<SerialNumber> paged = new ArrayList<>();
        List<LostSignature> page = query.in(SETAGAYA, Page.first(limit));
        while (!page.isEmpty()) {
            assertThat(page).hasSizeLessThanOrEqualTo(limit);
            page.forEach(entry -> paged.add(entry.serial()));
            page = query.in(SETAGAYA, new Page(page.getLast().place(), limit));
        }
        assertThat(paged)
                .extracting(SerialNumber::value)
                .containsExactly(
                        "cert-page-7",
                        "cert-page-5",
                        "cert-page-6",
                        "cert-page-3",
                        "cert-page-4",
                        "cert-page-1",
                        "cert-page-2");
    }

    @Test
    void a_page_goes_on_after_an_entry_that_has_left_the_list_meanwhile() {
        playIssued();
        play(LOST);
        Place place = list(SETAGAYA).getFirst().place();
        play(issued(serial("signature-2"), CertificateKind.SIGNATURE), lost(serial("signature-2"), "2023-05-01"));
        assertThat(query.in(SETAGAYA, new Page(place, 10)))
                .extracting(LostSignature::serial)
                .containsExactly(serial("signature-2"));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, Page.MOST + 1})
    void a_page_has_from_one_to_a_thousand_entries(int limit) {
        assertThatIllegalArgumentException().isThrownBy(() -> Page.first(limit));
    }
}
