package inkan;

import static inkan.value.CertificateKind.SIGNATURE;
import static inkan.value.CertificateKind.USER_AUTHENTICATION;
import static org.assertj.core.api.Assertions.assertThat;

import inkan.card.CardEvent;
import inkan.card.CardRule;
import inkan.card.apply.ApplyForCard;
import inkan.card.deliver.DeliverCard;
import inkan.card.issue.CardIssue;
import inkan.certificate.issue.IssuedCertificate;
import inkan.certificate.renew.Renewal;
import inkan.certificate.renew.RenewalRule;
import inkan.policy.NationalPolicy;
import inkan.policy.RenewalWindow;
import inkan.rule.Refusal;
import inkan.value.CertificateKind;
import inkan.value.Residence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The 600 worked cases of {@code validity.csv}, computed by an independent program, through the domain by real commands.
 * Two rows are equal when every column is.
 */
@Tag("V-1")
@Tag("V-2")
@Tag("V-3")
@Tag("V-4")
@Tag("V-5")
@Tag("V-6")
@Tag("V-7")
@Tag("V-8")
@Tag("V-9")
@Tag("V-10")
@Tag("W-1")
@Tag("W-2")
@Tag("W-4")
@Tag("E-2")
class ValidityCasesTest {
    private static final Office OFFICE = new Office();
    private static final Map<String, String> CODES = Map.of(
            RenewalRule.AN_EXPIRED_CERTIFICATE_IS_ISSUED_ANEW.name(), "EXPIRED_NEEDS_NEW_ISSUANCE",
            RenewalRule.THE_RENEWAL_WINDOW_IS_OPEN.name(), "WINDOW_NOT_OPEN",
            RenewalRule.THE_RENEWAL_WINDOW_ABROAD_IS_OPEN.name(), "WINDOW_NOT_OPEN",
            CardRule.THE_CARD_HAS_NOT_EXPIRED.name(), "CARD_EXPIRED",
            RenewalRule.THE_CARD_DOES_NOT_BIND_THE_CERTIFICATE.name(), "WOULD_NOT_EXTEND",
            RenewalRule.THE_CERTIFICATE_WOULD_BE_EXTENDED.name(), "WOULD_NOT_EXTEND");

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void a_card_and_its_certificates_run_as_the_worked_case_says(Row worked) {
        assertThat(played(worked)).isEqualTo(worked);
    }

    @Test
    void there_are_600_worked_cases() {
        assertThat(rows()).hasSize(600).doesNotHaveDuplicates();
    }

    /** The same person's life, with what the domain makes of it. */
    private static Row played(Row given) {
        OFFICE.clear();
        Citizen citizen = Citizen.born(given.born());
        if (given.stayEndsOn() != null) {
            citizen = citizen.foreign(LocalDate.parse(given.stayEndsOn()));
        }
        OFFICE.at(given.cardAcceptedOn()).send(citizen.register());
        OFFICE.at(given.cardIssuedOn())
                .send(new ApplyForCard(
                        citizen.card(), citizen.id(), LocalDate.parse(given.cardAcceptedOn()), Set.of(), false, false));
        CardIssue.Answer issued = OFFICE.send(citizen.issue(1), CardIssue.Answer.class);
        boolean withSignature = !issued.withheld().containsKey(SIGNATURE);
        OFFICE.send(new DeliverCard(citizen.card(), withSignature ? Citizen.ALL_PINS : Citizen.PINS_WITHOUT_SIGNATURE));
        LocalDate userAuthenticationExpiresOn = expiry(issued, USER_AUTHENTICATION);

        OFFICE.at(given.renewBothOn());
        return new Row(
                given.name(),
                given.born(),
                given.cardAcceptedOn(),
                given.cardIssuedOn(),
                given.stayEndsOn(),
                OFFICE.last(CardEvent.Issued.class).expiresOn().toString(),
                userAuthenticationExpiresOn.toString(),
                withSignature
                        ? expiry(issued, SIGNATURE).toString()
                        : refusedBy(issued.withheld().get(SIGNATURE)),
                window().opensFor(userAuthenticationExpiresOn, Residence.JAPAN).toString(),
                window().opensFor(userAuthenticationExpiresOn, Residence.ABROAD).toString(),
                given.renewBothOn(),
                renewed(citizen, USER_AUTHENTICATION),
                withSignature ? renewed(citizen, SIGNATURE) : null);
    }

    private static LocalDate expiry(CardIssue.Answer issued, CertificateKind kind) {
        return issued.issued().stream()
                .filter(certificate -> certificate.kind() == kind)
                .map(IssuedCertificate::expiresOn)
                .findFirst()
                .orElseThrow();
    }

    private static String refusedBy(String rule) {
        return rule.equals("E-2") ? "REFUSED:UNDER_15" : "REFUSED:" + rule;
    }

    private static RenewalWindow window() {
        return NationalPolicy.JAPAN.on(OFFICE.today()).window();
    }

    private static String renewed(Citizen citizen, CertificateKind kind) {
        try {
            return OFFICE.send(citizen.renew(2, kind), Renewal.Answer.class)
                    .issued()
                    .getFirst()
                    .expiresOn()
                    .toString();
        } catch (Refusal refusal) {
            String rule = refusal.rule().name();
            return "REFUSED:" + CODES.getOrDefault(rule, rule);
        }
    }

    static List<Row> rows() {
        try (var file = ValidityCasesTest.class.getResourceAsStream("/validity.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(Row::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A row of the file, empty columns as null. */
    record Row(
            String name,
            String born,
            String cardAcceptedOn,
            String cardIssuedOn,
            @Nullable String stayEndsOn,
            String cardExpiresOn,
            String userAuthenticationExpiresOn,
            String signatureExpiresOn,
            String renewalOpensOn,
            String renewalOpensOnIfOverseas,
            String renewBothOn,
            String renewedUserAuthenticationExpiresOn,
            @Nullable String renewedSignatureExpiresOn) {
        static Row of(String line) {
            String[] column = line.split(",", -1);
            assertThat(column).hasSize(13);
            return new Row(
                    column[0],
                    column[1],
                    column[2],
                    column[3],
                    none(column[4]),
                    column[5],
                    column[6],
                    column[7],
                    column[8],
                    column[9],
                    column[10],
                    column[11],
                    none(column[12]));
        }

        private static @Nullable String none(String column) {
            return column.isEmpty() ? null : column;
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
