package inkan.api.audit.asof;

import inkan.api.problem.Fault;
import inkan.api.problem.Rejection;
import java.util.Optional;
import java.util.regex.Pattern;

/** The two states of a difference, as they are named. */
public final class Sides {
    /** As things stand and are known now. */
    public static final Asked NOW = new Asked(null, null, null);

    private static final Pattern POSITION = Pattern.compile("[1-9][0-9]{0,17}");

    private Sides() {}

    /** By what they are told apart. */
    public enum By {
        /** By what was known: at an instant, at the end of a day, or at a position. */
        RECORDED("an instant, a day, or a position of the log"),
        /** By the days on which things took effect, as known now. */
        EFFECTIVE(Asked.DAY);

        private final String form;

        By(String form) {
            this.form = form;
        }

        /** What names a state. */
        public String form() {
            return form;
        }

        /** @throws Rejection where a text has not the form */
        public Asked asked(String parameter, String text) {
            if (this == EFFECTIVE) {
                return new Asked(null, Asked.day(parameter, text), null);
            }
            if (POSITION.matcher(text).matches()) {
                return new Asked(null, null, Long.parseLong(text));
            }
            try {
                return Asked.of(Optional.of(text), Optional.empty(), Optional.empty());
            } catch (Rejection neither) {
                throw Rejection.atParameter(Fault.MALFORMED_PARAMETER, parameter, form);
            }
        }
    }
}
