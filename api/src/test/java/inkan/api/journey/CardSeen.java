package inkan.api.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import inkan.api.client.Answer;
import inkan.card.VoidingCause;
import inkan.value.PinKind;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A card with its certificates, as the counter sees it. */
record CardSeen(Answer answer) {
    @CanIgnoreReturnValue
    CardSeen isInUseTo(String day) {
        return has("/card/state", "DELIVERED").has("/card/expiresOn", day).has("/expired", "false");
    }

    @CanIgnoreReturnValue
    CardSeen hasExpired() {
        return has("/expired", "true");
    }

    @CanIgnoreReturnValue
    CardSeen isSuspendedSince(String day) {
        return has("/card/state", "SUSPENDED").has("/card/suspendedOn", day);
    }

    @CanIgnoreReturnValue
    CardSeen isVoidFor(VoidingCause cause) {
        return has("/card/state", "VOID").has("/card/end/cause", cause.name());
    }

    /** What binds its expiry. */
    @CanIgnoreReturnValue
    CardSeen isBoundBy(String bound) {
        return has("/card/boundBy", bound);
    }

    /** A kind of certificate could not be issued with it, because of a rule. */
    @CanIgnoreReturnValue
    CardSeen withholds(String kind, String rule) {
        assertThat(answer.json()
                        .at("/card/withheld")
                        .valueStream()
                        .map(withheld -> withheld.get("kind").asString() + " "
                                + withheld.get("rule").asString()))
                .containsExactly(kind + " " + rule);
        return this;
    }

    /** Exactly these certificates were ever issued through it. */
    @CanIgnoreReturnValue
    CardSeen hasHad(String... serials) {
        assertThat(answer.json()
                        .get("certificates")
                        .valueStream()
                        .map(certificate -> certificate.get("serial").asString()))
                .containsExactlyInAnyOrder(serials);
        return this;
    }

    /** These PINs, and no others, are set and as fresh as on the first day. */
    @CanIgnoreReturnValue
    CardSeen hasFreshPins(PinKind... pins) {
        for (PinKind pin : PinKind.values()) {
            assertThat(pin(pin)).isEqualTo(Arrays.asList(pins).contains(pin) ? List.of(true, 0, false) : UNSET);
        }
        return this;
    }

    /** A PIN stands at so many mistakes in a row. */
    @CanIgnoreReturnValue
    CardSeen countsMistakes(PinKind pin, int mistakes) {
        assertThat(pin(pin)).isEqualTo(List.of(true, mistakes, false));
        return this;
    }

    /** A PIN is locked. */
    @CanIgnoreReturnValue
    CardSeen hasLocked(PinKind pin, int mistakes) {
        assertThat(pin(pin)).isEqualTo(List.of(true, mistakes, true));
        return this;
    }

    private static final List<Object> UNSET = List.of(false, 0, false);

    private List<Object> pin(PinKind kind) {
        JsonNode pin = answer.json()
                .at("/card/pins")
                .valueStream()
                .filter(one -> one.get("kind").asString().equals(kind.name()))
                .findFirst()
                .orElseThrow();
        return List.of(
                pin.get("set").asBoolean(),
                pin.get("mistakes").asInt(),
                pin.get("locked").asBoolean());
    }

    private CardSeen has(String pointer, String value) {
        assertThat(answer.at(pointer)).as("%s of %s", pointer, answer.body()).isEqualTo(value);
        return this;
    }
}
