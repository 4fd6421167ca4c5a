package inkan.pin.report;

import static org.assertj.core.api.Assertions.assertThat;

import inkan.Citizen;
import inkan.Office;
import inkan.pin.PinState;
import inkan.value.PinKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinCountTest {
    private final Office office = new Office();
    private final Citizen hanako = Citizen.born("1990-10-10").withCard(office, "2020-05-01", "2020-05-15");

    @ParameterizedTest(name = "{0}, entered {1}: {2} mistakes, locked: {3}, {4} events")
    @CsvSource(delimiter = '|', textBlock = """
                    SIGNATURE           | RIGHT                                                                        | 0 | false | 0
                    SIGNATURE           | WRONG WRONG WRONG WRONG                                                      | 4 | false | 4
                    SIGNATURE           | WRONG WRONG WRONG WRONG WRONG                                                | 5 | true  | 5
                    SIGNATURE           | WRONG WRONG WRONG WRONG RIGHT                                                | 0 | false | 5
                    SIGNATURE           | WRONG WRONG WRONG WRONG RIGHT WRONG WRONG WRONG WRONG                        | 4 | false | 9
                    SIGNATURE           | WRONG WRONG WRONG WRONG RIGHT WRONG WRONG WRONG WRONG WRONG                  | 5 | true  | 10
                    SIGNATURE           | WRONG WRONG WRONG WRONG RIGHT WRONG WRONG WRONG WRONG WRONG WRONG            | 5 | true  | 10
                    SIGNATURE           | WRONG WRONG WRONG WRONG WRONG RIGHT                                          | 5 | true  | 5
                    SIGNATURE           | WRONG BLOCKED                                                                | 1 | true  | 2
                    USER_AUTHENTICATION | WRONG WRONG                                                                  | 2 | false | 2
                    USER_AUTHENTICATION | WRONG WRONG WRONG                                                            | 3 | true  | 3
                    USER_AUTHENTICATION | WRONG WRONG RIGHT WRONG WRONG                                                | 2 | false | 5
                    USER_AUTHENTICATION | WRONG WRONG WRONG WRONG                                                      | 3 | true  | 3
                    RESIDENT_REGISTRY   | WRONG WRONG                                                                  | 2 | false | 2
                    RESIDENT_REGISTRY   | WRONG WRONG WRONG                                                            | 3 | true  | 3
                    CARD_FACE           | WRONG WRONG                                                                  | 2 | false | 2
                    CARD_FACE           | WRONG WRONG WRONG                                                            | 3 | true  | 3
                    CARD_FACE           | BLOCKED                                                                      | 0 | true  | 1
                    """)
    @Tag("P-3")
    void mistakes_in_a_row_lock_a_pin_and_a_locked_pin_counts_no_further(
            PinKind pin, String outcomes, int mistakes, boolean locked, int events) {
        int before = office.recorded().size();

        for (String outcome : outcomes.split(" ", -1)) {
            office.send(hanako.enter(pin, PinOutcome.valueOf(outcome)));
        }

        assertThat(office.card(hanako.card()).pin(pin)).contains(new PinState(mistakes, locked));
        assertThat(office.recorded()).hasSize(before + events);
        for (PinKind other : PinKind.values()) {
            if (other != pin) {
                assertThat(office.card(hanako.card()).pin(other)).contains(PinState.FRESH);
            }
        }
    }
}
