package inkan.api.client;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A resident and the resident's card, driven through the API step by step. Every step asks for success, since a test that
 * wants a refusal wants its words and posts the command itself.
 *
 * @param number makes the identifiers, and differs from holder to holder
 */
public record Holder(Api api, int number) {

    /** All four PINs. */
    public static final List<String> ALL_PINS =
            List.of("SIGNATURE", "USER_AUTHENTICATION", "RESIDENT_REGISTRY", "CARD_FACE");

    /** The name in the register, which nobody else has. */
    public String name() {
        return "印鑑 花子 第" + number + "号";
    }

    /** The address in the register, which nobody else has. */
    public String address() {
        return "東京都世田谷区世田谷四丁目" + number + "番地";
    }

    public String resident() {
        return "resident-h" + number;
    }

    public String card() {
        return "card-h" + number;
    }

    /** The serial number of the n-th certificate of a kind: {@code serial("signature", 1)}. */
    public String serial(String kind, int n) {
        return "cert-h" + number + "-" + kind + "-" + n;
    }

    /** A reference of the register. */
    public String reference(int n) {
        return "register-h" + number + "-" + n;
    }

    /** The basic four attributes of somebody born on a day, living at an address. */
    public Map<String, Object> basicFour(String born, String address) {
        return Map.of("name", name(), "address", address, "dateOfBirth", born, "sex", "FEMALE");
    }

    /** Serial numbers for both kinds, the n-th of each. */
    public Map<String, Object> bothSerials(int n) {
        return Map.of("SIGNATURE", serial("signature", n), "USER_AUTHENTICATION", serial("user", n));
    }

    /** The resident becomes known. */
    public Holder register(String born) {
        return done(
                "register-resident",
                Map.of(
                        "resident",
                        resident(),
                        "municipality",
                        Api.SETAGAYA,
                        "nationality",
                        "JAPANESE",
                        "basicFour",
                        basicFour(born, address())));
    }

    /** A card is applied for today. */
    public Holder apply() {
        return done("apply-for-card", Map.of("card", card(), "resident", resident()));
    }

    /** The card and both first certificates are issued today. */
    public Holder issue() {
        return done("issue-card", Map.of("card", card(), "certificates", bothSerials(1)));
    }

    /** The card is handed over today, with all PINs set. */
    public Holder deliver() {
        return done("deliver-card", Map.of("card", card(), "pins", ALL_PINS));
    }

    /** Born on 1990-10-10, and in possession of a card since 2020, as in most of the journeys. */
    public Holder withACardSince2020(SettableClock clock) {
        clock.set("2020-05-01");
        register("1990-10-10").apply();
        clock.set("2020-05-15");
        issue();
        clock.set("2020-05-20");
        return deliver();
    }

    /** What it takes to renew both certificates, whose successors are the n-th. */
    public Map<String, Object> renewal(int n) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("card", card());
        parts.put("carrier", "CARD");
        parts.put("certificates", bothSerials(n));
        parts.put("verifiedPins", List.of("SIGNATURE", "USER_AUTHENTICATION"));
        parts.put("visit", visit("HOLDER"));
        return parts;
    }

    /** A visit to a counter by somebody who shows whatever may be asked for. */
    public static Map<String, Object> visit(Object applicant) {
        return Map.of(
                "applicant",
                applicant,
                "documents",
                List.of(
                        shown("MY_NUMBER_CARD", "HOLDER"),
                        shown("DRIVING_LICENCE", "HOLDER"),
                        shown("DRIVING_LICENCE", "APPLICANT"),
                        shown("FAMILY_REGISTER", "APPLICANT")),
                "reserved",
                true);
    }

    private static Map<String, Object> shown(String kind, String of) {
        return Map.of("kind", kind, "of", of, "original", true);
    }

    /** What it takes to report another address. */
    public Map<String, Object> addressChange(int reference, String effectiveOn, String address) {
        return Map.of(
                "resident", resident(),
                "reference", reference(reference),
                "effectiveOn", effectiveOn,
                "changed", List.of("ADDRESS"),
                "basicFour", basicFour("1990-10-10", address));
    }

    /** Has a command done. */
    public Holder done(String command, Map<String, ?> parts) {
        Answer answer = api.command(command, parts);
        if (answer.status() != 200) {
            throw new AssertionError(command + " was answered with " + answer.body());
        }
        return this;
    }
}
