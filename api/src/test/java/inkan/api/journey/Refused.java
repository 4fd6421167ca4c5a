package inkan.api.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import inkan.api.client.Answer;

/** What was refused. */
record Refused(Answer told) {
    /** The refusal tells a fact, in both languages too. */
    @CanIgnoreReturnValue
    Refused telling(String fact, String value) {
        assertThat(told.at("/facts/" + fact)).isEqualTo(value);
        assertThat(told.at("/detail")).contains(value);
        assertThat(told.at("/detailJa")).contains(value);
        return this;
    }

    /** The refusal says so, in English. */
    @CanIgnoreReturnValue
    Refused saying(String words) {
        assertThat(told.at("/detail")).contains(words);
        return this;
    }
}
