package inkan.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import inkan.card.CardEvent;
import inkan.card.VoidingCause;
import inkan.certificate.CertificateEvent;
import inkan.certificate.RevocationReason;
import inkan.event.Event;
import inkan.history.EventCatalogue;
import inkan.policy.Bound;
import inkan.rule.Cites;
import inkan.value.CardId;
import inkan.value.Carrier;
import inkan.value.CertificateKind;
import inkan.value.InquiryId;
import inkan.value.ResidentId;
import inkan.value.SerialNumber;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExplanationsTest {
    private static final Set<String> CITED = cited();
    private static final LocalDate DAY = LocalDate.of(2024, 8, 1);
    private static final CardId CARD = new CardId("card-a1");
    private static final SerialNumber SERIAL = new SerialNumber("cert-a1");

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void every_event_rests_on_rules_that_the_code_cites_and_is_one_sentence_in_both_languages(
            Class<? extends Event> kind) {
        assertThat(Examples.of(kind)).hasSize(16).allSatisfy(event -> {
            Explanation explanation = Explanations.of(event);
            assertThat(explanation.ruleIds())
                    .isNotEmpty()
                    .doesNotHaveDuplicates()
                    .isSubsetOf(CITED);
            assertThat(explanation.en())
                    .matches("[A-Z][ -~]+[^.]\\.")
                    .doesNotContain("null")
                    .doesNotContain("%");
            assertThat(explanation.ja())
                    .matches(".*\\p{IsHan}.*。")
                    .doesNotContain("null")
                    .doesNotContain("%");
        });
    }

    @Test
    void no_explanation_says_what_is_sealed_or_who_it_is() {
        assertThat(EventCatalogue.EVENTS.stream().flatMap(Examples::of).map(Explanations::of))
                .allSatisfy(explanation -> assertThat(explanation.en() + explanation.ja())
                        .doesNotContain("a".repeat(64), "clear.", "resident-a1"));
    }

    @ParameterizedTest(name = "void by {0}: {1}")
    @CsvSource({
        "DEATH, C-9",
        "LEFT_JAPAN, C-9",
        "MOVE_NOT_FILED_IN_TIME, C-9",
        "REISSUED_AFTER_LOSS, C-8",
        "RENEWED, V-10",
        "RETURNED, D-2",
        "DESTROYED_BEFORE_HAND_OVER, D-2"
    })
    void what_made_a_card_void_is_what_the_explanation_rests_on(VoidingCause cause, String rule) {
        assertThat(Explanations.of(new CardEvent.Voided(CARD, cause, DAY)).ruleIds())
                .containsExactly(rule);
    }

    @Test
    void a_certificate_that_was_withheld_names_the_rule_that_withheld_it() {
        CardEvent.Issued issued = new CardEvent.Issued(
                CARD,
                DAY,
                DAY.plusYears(5),
                5,
                DAY.plusYears(5),
                Bound.BIRTHDAY,
                Map.of(CertificateKind.SIGNATURE, "E-2"));

        Explanation explanation = Explanations.of(issued);

        assertThat(explanation.ruleIds()).containsExactly("V-1", "V-2", "E-2");
        assertThat(explanation.en()).contains("withheld: signature certificate");
        assertThat(explanation.ja()).contains("署名用電子証明書");
    }

    @ParameterizedTest(name = "renewal {0}, bound by {1}, on a {2}: {3}")
    @CsvSource({
        "false, BIRTHDAY, CARD, V-3 E-6",
        "true, BIRTHDAY, CARD, V-4 W-1",
        "false, USER_AUTHENTICATION_CERTIFICATE, CARD, V-3 V-5 E-6",
        "true, PERIOD_OF_STAY, CARD, V-4 W-1 V-5 V-6",
        "false, CARD_CERTIFICATE, SMARTPHONE, V-3 V-5 E-5 E-6"
    })
    void an_issue_rests_on_what_its_expiry_was_computed_by(
            boolean renewal, Bound bound, Carrier carrier, String rules) {
        Explanation explanation = Explanations.of(new CertificateEvent.Issued(
                SERIAL,
                new ResidentId("resident-a1"),
                CARD,
                carrier,
                CertificateKind.USER_AUTHENTICATION,
                DAY,
                DAY.plusYears(5),
                5,
                bound,
                null,
                renewal ? new SerialNumber("cert-a0") : null));

        assertThat(explanation.ruleIds()).containsExactly(rules.split(" "));
    }

    @Test
    void a_revocation_says_its_reason_by_name_and_number() {
        assertThat(Arrays.stream(RevocationReason.values())
                        .map(reason -> Explanations.of(new CertificateEvent.Revoked(SERIAL, reason, DAY))))
                .hasSize(7)
                .allSatisfy(explanation -> assertThat(explanation.ruleIds()).contains("C-10"))
                .extracting(Explanation::en)
                .doesNotHaveDuplicates()
                .anySatisfy(sentence -> assertThat(sentence).contains("keyCompromise (1)"));
    }

    @Test
    void a_family_that_nobody_explains_is_found() {
        record Unheard(InquiryId stream) implements Event {}

        assertThatThrownBy(() -> Explanations.of(new Unheard(new InquiryId("inquiry-a1"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Class<? extends Event>> kinds() {
        return EventCatalogue.EVENTS;
    }

    private static Set<String> cited() {
        return ArchConfiguration.withThreadLocalScope(configuration -> {
            configuration.setResolveMissingDependenciesFromClassPath(false);
            return new ClassFileImporter()
                            .importUrls(List.of(Event.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()))
                            .stream()
                            .flatMap(type -> Stream.concat(Stream.of(type), type.getMembers().stream()))
                            .flatMap(ExplanationsTest::citations)
                            .collect(Collectors.toSet());
        });
    }

    private static Stream<String> citations(HasAnnotations<?> place) {
        Stream<Cites> one =
                Stream.of(Cites.class).filter(place::isAnnotatedWith).map(place::getAnnotationOfType);
        Stream<Cites> several = Stream.of(Cites.All.class)
                .filter(place::isAnnotatedWith)
                .flatMap(all -> Arrays.stream(place.getAnnotationOfType(all).value()));
        return Stream.concat(one, several).map(Cites::id);
    }
}
