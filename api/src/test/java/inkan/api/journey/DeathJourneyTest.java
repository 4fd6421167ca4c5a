package inkan.api.journey;

import static inkan.value.CertificateKind.SIGNATURE;
import static org.assertj.core.api.Assertions.assertThat;

import inkan.api.client.Api;
import inkan.api.command.CommandCatalogue;
import inkan.card.VoidingCause;
import inkan.certificate.RevocationReason;
import inkan.pin.report.PinOutcome;
import inkan.value.PinKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DeathJourneyTest extends Journey {
    /**
     * What does not concern the living only: the person is known already, former certificates are history, and a correction
     * is declined when nothing comes of it any more.
     */
    private static final Set<String> NOT_ASKED =
            Set.of("register-resident", "import-former-certificate", "decline-correction");

    /** A command, the rule that refuses it, and what the refusal says. */
    private record Late(Ask ask, String rule, String words) {}

    @Test
    @Tag("C-9")
    @Tag("C-11")
    @Tag("N-2")
    void j30_with_the_death_of_the_holder_the_card_is_void_its_certificates_revoked_and_all_else_refused() {
        Holder hanako = holderOfJ1();
        on("2023-05-02");
        counter.does(hanako.inquiry(1));
        job.does(hanako.noticeOfTheCertificates("2024-10-10"))
                .records("notice.sent of " + hanako.notice("2024-10-10"))
                .answersList("/certificates", hanako.userAuthentication(1), hanako.signature(1));
        counter.does(hanako.noticeReturned("2024-10-10", "NOT_COLLECTED"))
                .records("notice.returned of " + hanako.notice("2024-10-10"));
        on("2023-05-10");

        counter.does(hanako.correctionOfGuardianship(1, 0));

        register.does(hanako.death("2023-05-08"))
                .records(
                        "card.voided of " + hanako.card(),
                        "certificate.revoked of " + hanako.userAuthentication(1),
                        "certificate.revoked of " + hanako.signature(1),
                        "resident.entitlement-ended of " + hanako.resident())
                .answersList("/voided", hanako.card())
                .answersList("/revoked", hanako.userAuthentication(1), hanako.signature(1));

        counter.card(hanako.card()).isVoidFor(VoidingCause.DEATH);
        counter.certificate(hanako.userAuthentication(1)).isRevokedFor(RevocationReason.CESSATION_OF_OPERATION);
        counter.certificate(hanako.signature(1)).isRevokedFor(RevocationReason.CESSATION_OF_OPERATION);
        on("2023-05-11");
        for (Late late : everythingElse(hanako)) {
            counter.refuses(late.ask(), late.rule()).saying(late.words());
        }
        register.hears(hanako.death("2023-05-08")).answersList("/voided", hanako.card());
    }

    private static List<Late> everythingElse(Holder hanako) {
        List<Late> all = new ArrayList<>();
        for (Ask aboutTheCard : aboutTheCard(hanako)) {
            all.add(new Late(aboutTheCard, "C-11", "void since 2023-05-10: DEATH"));
        }
        for (Ask aboutAnInquiry : aboutAnInquiry(hanako)) {
            all.add(new Late(aboutAnInquiry, "C-11", "void since 2023-05-10: DEATH"));
        }
        for (Ask aboutPins : aboutPins(hanako)) {
            all.add(new Late(aboutPins, "P-7", "void since 2023-05-10: DEATH"));
        }
        for (Ask aboutTheResident : aboutTheResident(hanako)) {
            all.add(new Late(aboutTheResident, "C-9", "no resident any more (DEATH)"));
        }
        for (Ask correction : List.of(
                hanako.correctionOfGuardianship(2, 0), hanako.correctionOfPersonalData(3, 0, "東京都世田谷区玉川2-1-15"))) {
            all.add(new Late(correction, "C-9", "no resident any more (DEATH)"));
        }
        for (Ask correction :
                List.of(hanako.correctionOfCardExpiry(4, 1, "2028-03-31"), hanako.correctionOfSignatureExpiry(5, 0))) {
            all.add(new Late(correction, "C-11", "stays as it is recorded"));
        }
        all.add(new Late(hanako.aboutTheCorrection("approve-correction", 1), "D-3", "clerk-1 asked"));
        all.add(new Late(hanako.destruction("request"), "D-5", "until 2039-10-11"));
        all.add(new Late(hanako.destruction("approve"), "D-5", "nobody has"));
        all.add(new Late(hanako.destruction("decline"), "D-5", "nobody has"));
        all.add(new Late(hanako.noticeOfTheCard("2029-10-10"), "N-2", "renewed or revoked, or is void"));
        all.add(new Late(hanako.noticeReturned("2024-10-10", "MOVED"), "N-3", "already: NOT_COLLECTED"));
        all.add(new Late(hanako.aboutTheInquiry("lapse-inquiry"), "M-11", "2023-06-01, not before"));
        all.add(new Late(hanako.revocation(SIGNATURE), "C-11", "REVOKED"));
        all.add(new Late(hanako.stayExtension("2023-05-11", "2027-01-01"), "V-6", "foreign nationals"));

        assertThat(all)
                .extracting(late -> late.ask().command())
                .containsAll(CommandCatalogue.COMMANDS.keySet().stream()
                        .filter(command -> !NOT_ASKED.contains(command))
                        .toList());
        return all;
    }

    private static List<Ask> aboutTheCard(Holder hanako) {
        return List.of(
                hanako.cardIssue(1),
                hanako.handOver(1, Holder.ALL_PINS),
                hanako.aboutTheCard("destroy-card"),
                hanako.aboutTheCard("report-smartphone-loss"),
                hanako.loss(),
                hanako.liftingOfSuspension(),
                hanako.aboutTheCard("return-card"),
                hanako.extensionToStay(),
                hanako.aboutTheCard("extend-card-while-stay-is-pending"),
                hanako.aboutTheCard("switch-to-face-authentication"),
                hanako.aboutTheCard("switch-to-pins"),
                hanako.newIssuance(2),
                hanako.renewal(2),
                hanako.smartphonePair(),
                hanako.aboutTheCard("release-smartphone-certificate"),
                hanako.aboutTheCard("do-continued-use"),
                hanako.useAbroad("2023-06-01"));
    }

    private static List<Ask> aboutAnInquiry(Holder hanako) {
        return List.of(
                hanako.inquiry(2), hanako.aboutTheInquiry("send-inquiry-letter"), hanako.replyToTheInquiry(true));
    }

    private static List<Ask> aboutPins(Holder hanako) {
        return List.of(
                hanako.pinEntry(PinKind.SIGNATURE, PinOutcome.WRONG),
                hanako.pinChange(PinKind.SIGNATURE),
                hanako.pinReset(PinKind.SIGNATURE),
                hanako.kioskApplication(PinKind.SIGNATURE),
                hanako.kioskReset(PinKind.SIGNATURE));
    }

    private static List<Ask> aboutTheResident(Holder hanako) {
        return List.of(
                hanako.application(2),
                hanako.reissue(),
                new Ask("lapse-move", Map.of("resident", hanako.resident())),
                hanako.addressChange("2023-05-11"),
                hanako.minorAmendment("2023-05-09"),
                hanako.departure("2023-05-07"),
                hanako.death("2023-05-06"),
                hanako.report("report-guardianship", "2023-05-05", Map.of("adultWard", true)),
                hanako.report("announce-moving-out", "2023-05-04", Map.of("plannedOn", "2023-06-01")),
                hanako.report(
                        "file-moving-in",
                        "2023-05-03",
                        Map.of(
                                "filedOn",
                                "2023-05-11",
                                "municipality",
                                Api.SETAGAYA,
                                "basicFour",
                                Map.of(
                                        "name", "山田 花子",
                                        "address", "東京都世田谷区玉川2-1-15",
                                        "dateOfBirth", "1990-10-10",
                                        "sex", "FEMALE"))));
    }
}
