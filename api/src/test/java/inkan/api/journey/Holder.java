package inkan.api.journey;

import static inkan.api.client.Holder.visit;
import static inkan.value.CertificateKind.SIGNATURE;
import static inkan.value.CertificateKind.USER_AUTHENTICATION;

import inkan.api.client.Api;
import inkan.pin.report.PinOutcome;
import inkan.value.Applicant;
import inkan.value.CertificateKind;
import inkan.value.Nationality;
import inkan.value.PinKind;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Somebody made up for a journey, and what can be asked for about them. Cards and certificates are counted from 1;
 * without a count the first card is meant.
 *
 * @param name part of all their identifiers
 * @param born date of birth
 * @param stayEndsOn last day of the period of stay of a foreign national; empty for Japanese
 */
record Holder(String name, String born, String stayEndsOn) {
    static final Set<PinKind> ALL_PINS = EnumSet.allOf(PinKind.class);
    static final Set<PinKind> PINS_WITHOUT_SIGNATURE = EnumSet.complementOf(EnumSet.of(PinKind.SIGNATURE));
    private static final CertificateKind[] BOTH = CertificateKind.values();

    /** A Japanese citizen. */
    static Holder born(String day, int number) {
        return new Holder("hanako-" + number, day, "");
    }

    /** The same as a foreign national. */
    Holder stayingUntil(String day) {
        return new Holder(name, born, day);
    }

    // --- names

    String resident() {
        return "resident-" + name;
    }

    String card(int n) {
        return "card-%s-%d".formatted(name, n);
    }

    String card() {
        return card(1);
    }

    String userAuthentication(int n) {
        return "cert-%s-auth-%d".formatted(name, n);
    }

    String signature(int n) {
        return "cert-%s-sign-%d".formatted(name, n);
    }

    String phoneUserAuthentication() {
        return "cert-%s-phone-auth".formatted(name);
    }

    String phoneSignature() {
        return "cert-%s-phone-sign".formatted(name);
    }

    // --- the register

    Ask registration() {
        var parts = new LinkedHashMap<String, Object>();
        parts.put("resident", resident());
        parts.put("municipality", Api.SETAGAYA);
        parts.put("basicFour", basicFour("世田谷4-21-27"));
        parts.put("nationality", stayEndsOn.isEmpty() ? Nationality.JAPANESE : Nationality.FOREIGN);
        if (!stayEndsOn.isEmpty()) {
            parts.put("stayEndsOn", stayEndsOn);
        }
        return new Ask("register-resident", parts);
    }

    /** A move within the municipality. */
    Ask addressChange(String effectiveOn) {
        return new Ask(
                "report-attribute-change",
                report(effectiveOn, Map.of("changed", Set.of("ADDRESS"), "basicFour", basicFour("三軒茶屋2-41-10"))));
    }

    /** The office writes the address otherwise. */
    Ask minorAmendment(String effectiveOn) {
        return new Ask("report-minor-amendment", report(effectiveOn, Map.of("basicFour", basicFour("世田谷四丁目21番27号"))));
    }

    Ask stayExtension(String effectiveOn, String until) {
        return new Ask("report-stay", report(effectiveOn, Map.of("stayEndsOn", until)));
    }

    Ask departure(String effectiveOn) {
        return new Ask("report-departure", report(effectiveOn, Map.of()));
    }

    Ask death(String effectiveOn) {
        return new Ask("report-end-of-entitlement", report(effectiveOn, Map.of("cause", "DEATH")));
    }

    /** A report of the register with more parts, under a reference of its day. */
    Ask report(String command, String effectiveOn, Map<String, ?> more) {
        return new Ask(command, report(effectiveOn, more));
    }

    private Map<String, Object> report(String effectiveOn, Map<String, ?> more) {
        var parts = new LinkedHashMap<String, Object>(more);
        parts.put("resident", resident());
        parts.put("reference", "register-%s-%s".formatted(name, effectiveOn));
        parts.put("effectiveOn", effectiveOn);
        return parts;
    }

    private Map<String, String> basicFour(String street) {
        return Map.of("name", "山田 花子", "address", "東京都世田谷区" + street, "dateOfBirth", born, "sex", "FEMALE");
    }

    // --- corrections and destruction

    private String correction(int n) {
        return "correction-%s-%d".formatted(name, n);
    }

    private Ask correction(String of, int n, int sequence, Map<String, ?> more) {
        var parts = new LinkedHashMap<String, Object>(more);
        parts.put("correction", correction(n));
        parts.put("sequence", sequence);
        parts.put("ground", "RECORDED_WRONGLY");
        parts.put("reference", "shokken-" + name);
        return new Ask("request-correction-of-" + of, parts);
    }

    Ask correctionOfGuardianship(int n, int sequence) {
        return correction("guardianship", n, sequence, Map.of("resident", resident(), "adultWard", true));
    }

    Ask correctionOfPersonalData(int n, int sequence, String address) {
        return correction(
                "basic-four",
                n,
                sequence,
                Map.of(
                        "resident",
                        resident(),
                        "basicFour",
                        Map.of("name", "山田 花子", "address", address, "dateOfBirth", born, "sex", "FEMALE")));
    }

    Ask correctionOfCardExpiry(int n, int sequence, String expiresOn) {
        return correction(
                "card-expiry",
                n,
                sequence,
                Map.of("card", card(), "expiresOn", expiresOn, "boundBy", "PERIOD_OF_STAY"));
    }

    Ask correctionOfSignatureExpiry(int n, int sequence) {
        return correction(
                "certificate-expiry",
                n,
                sequence,
                Map.of("card", card(), "serial", signature(1), "expiresOn", "2024-03-31", "boundBy", "CARD"));
    }

    Ask aboutTheCorrection(String command, int n) {
        return new Ask(command, Map.of("correction", correction(n)));
    }

    /** To request, approve or decline it. */
    Ask destruction(String what) {
        var parts = new LinkedHashMap<String, Object>();
        parts.put("resident", resident());
        parts.put("retentionClass", "ISSUANCE_RECORD");
        if (what.equals("decline")) {
            parts.put("reason", "ASKED_BY_MISTAKE");
        }
        return new Ask(what + "-destruction", parts);
    }

    // --- cards

    /** The n-th card. */
    Ask application(int n) {
        return new Ask("apply-for-card", Map.of("card", card(n), "resident", resident()));
    }

    /** The second card in place of the first, without some certificates. */
    Ask reissue(CertificateKind... without) {
        return new Ask("apply-for-reissue", Map.of("card", card(2), "lost", card(), "without", Set.of(without)));
    }

    /** The n-th card with the n-th certificates of these kinds, or of both. */
    Ask cardIssue(int n, CertificateKind... kinds) {
        return new Ask(
                "issue-card", Map.of("card", card(n), "certificates", serials(n, kinds.length == 0 ? BOTH : kinds)));
    }

    /** The n-th card, whose applicant opted out of both certificates. */
    Ask cardIssueWithoutCertificates(int n) {
        return new Ask("issue-card", Map.of("card", card(n)));
    }

    Ask handOver(int n, Set<PinKind> pins) {
        return new Ask("deliver-card", Map.of("card", card(n), "pins", pins));
    }

    Ask loss() {
        return aboutTheCard("report-loss");
    }

    Ask liftingOfSuspension() {
        return aboutTheCard("lift-suspension");
    }

    Ask extensionToStay() {
        return aboutTheCard("extend-card-to-stay");
    }

    Ask useAbroad(String departsOn) {
        return new Ask("arrange-use-abroad", Map.of("card", card(), "departsOn", departsOn));
    }

    /** A command that says nothing but which card it is about. */
    Ask aboutTheCard(String command) {
        return new Ask(command, Map.of("card", card()));
    }

    // --- certificates

    /** Renewal of the card's certificates of these kinds, or both, by the n-th ones, every PIN entered right. */
    Ask renewal(int n, CertificateKind... kinds) {
        CertificateKind[] renewed = kinds.length == 0 ? BOTH : kinds;
        var pins = new TreeSet<PinKind>();
        for (CertificateKind kind : renewed) {
            pins.add(kind.pin());
        }
        return new Ask(
                "renew-certificates",
                Map.of(
                        "card",
                        card(),
                        "carrier",
                        "CARD",
                        "certificates",
                        serials(n, renewed),
                        "verifiedPins",
                        pins,
                        "visit",
                        visit(Applicant.HOLDER)));
    }

    /** New issuance of the n-th certificates of these kinds, or both, applied for by the holder, every PIN entered right. */
    Ask newIssuance(int n, CertificateKind... kinds) {
        return newIssuance(n, Applicant.HOLDER, kinds.length == 0 ? BOTH : kinds);
    }

    /** The same applied for by somebody, every PIN entered right. */
    Ask newIssuance(int n, Applicant applicant, CertificateKind... kinds) {
        return new Ask(
                "issue-certificates",
                Map.of(
                        "card",
                        card(),
                        "certificates",
                        serials(n, kinds),
                        "verifiedPins",
                        ALL_PINS,
                        "visit",
                        visit(applicant)));
    }

    Ask revocation(CertificateKind... kinds) {
        return new Ask(
                "revoke-certificates",
                Map.of(
                        "card",
                        card(),
                        "carrier",
                        "CARD",
                        "kinds",
                        Set.of(kinds),
                        "reason",
                        "CESSATION_OF_OPERATION",
                        "visit",
                        visit(Applicant.HOLDER)));
    }

    /** Both certificates on an Android smartphone. */
    Ask smartphonePair() {
        return new Ask(
                "issue-smartphone-certificates",
                Map.of(
                        "card", card(),
                        "platform", "ANDROID",
                        "certificates",
                                Map.of(SIGNATURE, phoneSignature(), USER_AUTHENTICATION, phoneUserAuthentication()),
                        "verifiedPins", Set.of(PinKind.SIGNATURE)));
    }

    private Map<CertificateKind, String> serials(int n, CertificateKind... kinds) {
        var serials = new EnumMap<CertificateKind, String>(CertificateKind.class);
        for (CertificateKind kind : kinds) {
            serials.put(kind, kind == SIGNATURE ? signature(n) : userAuthentication(n));
        }
        return serials;
    }

    // --- inquiries

    String inquiry() {
        return "inquiry-%s-1".formatted(name);
    }

    /** The n-th inquiry: an agent's first visit for new certificates. */
    Ask inquiry(int n) {
        return new Ask(
                "open-inquiry",
                Map.of(
                        "inquiry",
                        "inquiry-%s-%d".formatted(name, n),
                        "card",
                        card(),
                        "procedure",
                        "ISSUANCE",
                        "visit",
                        visit(Applicant.VOLUNTARY_AGENT)));
    }

    /** A command that says nothing but which inquiry it is about, the first. */
    Ask aboutTheInquiry(String command) {
        return new Ask(command, Map.of("inquiry", inquiry()));
    }

    /** The holder's answer to the first inquiry. */
    Ask replyToTheInquiry(boolean sealed) {
        return new Ask(
                "receive-inquiry-reply",
                Map.of(
                        "inquiry",
                        inquiry(),
                        "letter",
                        Map.of("complete", true, "sealed", sealed, "printedAsRegistered", true)));
    }

    // --- notices

    /** The first notice of the end of both certificates. */
    String notice(String expiresOn) {
        return "notice-%s-%s-cert".formatted(name, expiresOn.replace("-", ""));
    }

    /** The sending of that notice, with an inquiry letter. */
    Ask noticeOfTheCertificates(String expiresOn) {
        return noticeOf(
                "CERTIFICATES", expiresOn, Map.of("certificates", Set.of(userAuthentication(1), signature(1))), true);
    }

    /** The sending of the notice of the card's own end. */
    Ask noticeOfTheCard(String expiresOn) {
        return noticeOf("CARD", expiresOn, Map.of("certificates", Set.of(), "card", card()), false);
    }

    private Ask noticeOf(String kind, String expiresOn, Map<String, Object> announced, boolean letter) {
        var parts = new LinkedHashMap<String, Object>(announced);
        parts.put("resident", resident());
        parts.put("kind", kind);
        parts.put("expiresOn", expiresOn);
        parts.put("second", false);
        parts.put("inquiryLetter", letter);
        parts.put("run", "run-1");
        return new Ask("send-notice", parts);
    }

    /** The notice of the certificates came back. */
    Ask noticeReturned(String expiresOn, String reason) {
        return new Ask("record-returned-notice", Map.of("notice", notice(expiresOn), "reason", reason));
    }

    // --- PINs

    Ask pinEntry(PinKind pin, PinOutcome outcome) {
        return new Ask("report-pin-entry", Map.of("card", card(), "pin", pin, "outcome", outcome));
    }

    Ask pinReset(PinKind... pins) {
        return new Ask("reset-pins", Map.of("card", card(), "pins", Set.of(pins), "visit", visit(Applicant.HOLDER)));
    }

    Ask pinChange(PinKind pin) {
        return new Ask("change-pin", Map.of("card", card(), "pin", pin, "visit", visit(Applicant.HOLDER)));
    }

    /** Application by smartphone for a reset at a kiosk, the other PIN entered right. */
    Ask kioskApplication(PinKind pin) {
        PinKind other = pin == PinKind.SIGNATURE ? PinKind.USER_AUTHENTICATION : PinKind.SIGNATURE;
        return new Ask("apply-for-kiosk-reset", Map.of("card", card(), "pin", pin, "verifiedPins", Set.of(other)));
    }

    Ask kioskReset(PinKind pin) {
        return new Ask("reset-pin-at-kiosk", Map.of("card", card(), "pin", pin));
    }
}
