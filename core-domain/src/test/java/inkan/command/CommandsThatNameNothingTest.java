package inkan.command;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inkan.certificate.RevocationReason;
import inkan.certificate.issue.IssueCertificates;
import inkan.certificate.renew.RenewCertificates;
import inkan.certificate.revoke.RevokeCertificates;
import inkan.certificate.smartphone.IssueSmartphoneCertificates;
import inkan.notice.send.SendNotice;
import inkan.pin.reset.ResetPins;
import inkan.resident.change.ReportAttributeChange;
import inkan.value.Applicant;
import inkan.value.AttributesDigest;
import inkan.value.BasicFour;
import inkan.value.CardId;
import inkan.value.Carrier;
import inkan.value.InvalidValue;
import inkan.value.NoticeKind;
import inkan.value.Personalia;
import inkan.value.Platform;
import inkan.value.RegisterReference;
import inkan.value.ResidentId;
import inkan.value.RunId;
import inkan.value.Sex;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CommandsThatNameNothingTest {
    private static final CardId CARD = new CardId("card-1");

    @ParameterizedTest
    @MethodSource("commandsAboutNothing")
    void a_command_about_none_of_what_it_is_for_has_no_shape(ThrowingCallable command) {
        assertThatThrownBy(command).isInstanceOf(InvalidValue.class).hasMessageContaining("at least one");
    }

    private static Iterable<ThrowingCallable> commandsAboutNothing() {
        BasicFour four = new BasicFour(
                new Personalia("Hanako", "Here", LocalDate.of(1990, 10, 10), Sex.FEMALE),
                new AttributesDigest("0".repeat(64)));
        return Set.of(
                () -> new IssueCertificates(CARD, Map.of(), Set.of(), Set.of(), Applicant.HOLDER),
                () -> new RenewCertificates(CARD, Carrier.CARD, Map.of(), Set.of()),
                () -> new RevokeCertificates(CARD, Carrier.CARD, Set.of(), RevocationReason.KEY_COMPROMISE),
                () -> new IssueSmartphoneCertificates(CARD, Platform.ANDROID, Map.of(), Set.of()),
                () -> new ResetPins(CARD, Set.of()),
                () -> new SendNotice(
                        new ResidentId("resident-1"),
                        NoticeKind.CERTIFICATES,
                        LocalDate.of(2024, 10, 10),
                        Set.of(),
                        null,
                        false,
                        true,
                        new RunId("run-1")),
                () -> new ReportAttributeChange(
                        new ResidentId("resident-1"),
                        new RegisterReference("juki-1"),
                        LocalDate.of(2024, 6, 3),
                        Set.of(),
                        four));
    }
}
