package inkan.api.provenance;

import inkan.api.problem.Fault;
import inkan.api.problem.Rejection;
import inkan.event.Channel;
import inkan.event.Provenance;
import inkan.value.MunicipalityCode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The headers of a command that tell where it comes from. Their forms let no PIN and no My Number pass (P-6): names
 * begin with a lower-case letter and hold no twelve digits in a row, save at the end of a UUID.
 */
public enum CallerHeader {
    ACTOR("Inkan-Actor", Provenance.ACTOR, true, Form.NAME),
    ROLE("Inkan-Role", Provenance.ROLE, true, Form.NAME),
    MUNICIPALITY("Inkan-Municipality", Provenance.MUNICIPALITY, true, Form.MUNICIPALITY),
    CHANNEL("Inkan-Channel", Provenance.CHANNEL, true, Form.CHANNEL),
    COUNTER("Inkan-Counter", Provenance.COUNTER, false, Form.NAME),
    CORRELATION("Correlation-Id", Provenance.CORRELATION_ID, false, Form.UUID),
    IDEMPOTENCY_KEY("Idempotency-Key", "idempotencyKey", false, Form.UUID);

    /** All of them, in the order in which they are asked for. */
    public static final List<CallerHeader> ALL = List.of(values());

    private static final Map<String, CallerHeader> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(CallerHeader::key, header -> header));

    private final String header;
    private final String key;
    private final boolean required;
    private final Form form;

    CallerHeader(String header, String key, boolean required, Form form) {
        this.header = header;
        this.key = key;
        this.required = required;
        this.form = form;
    }

    /** The header that stands under a key, in a bulk line or in metadata. */
    public static Optional<CallerHeader> byKey(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    /** The header's name. */
    public String header() {
        return header;
    }

    /** Its name in the metadata of commands and events, and in a bulk line. */
    public String key() {
        return key;
    }

    /** Whether every command needs it. */
    public boolean required() {
        return required;
    }

    /** What its value looks like, in English. */
    public String words() {
        return form.words;
    }

    /** What its value looks like, as a regular expression. */
    public String pattern() {
        return form.pattern.pattern();
    }

    /**
     * Reads a value, in the one way to write it.
     *
     * @throws Rejection for a value that has not the form
     */
    public String read(String value) {
        if (!form.pattern.matcher(value).matches() || !form.also.test(value)) {
            throw Rejection.atHeader(Fault.MALFORMED_HEADER, header, words());
        }
        return form == Form.UUID ? value.toLowerCase(Locale.ROOT) : value;
    }

    private enum Form {
        NAME(
                "[a-z](?!.*(?<!-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-)[0-9]{12})[a-z0-9-]{2,63}",
                "a lower-case letter followed by 2 to 63 lower-case letters, digits or hyphens, no twelve digits in a row",
                value -> true),
        MUNICIPALITY("[0-9]{6}", "six digits, the last being their check digit", Form::isMunicipality),
        CHANNEL(
                Arrays.stream(Channel.values()).map(Channel::name).collect(Collectors.joining("|")),
                "one of " + Arrays.stream(Channel.values()).map(Channel::name).collect(Collectors.joining(", ")),
                value -> true),
        UUID(
                "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}",
                "a UUID, such as 0190163d-8694-739b-aea5-966c26f8ad91", value -> true);

        private final Pattern pattern;
        private final String words;
        private final Predicate<String> also;

        Form(String pattern, String words, Predicate<String> also) {
            this.pattern = Pattern.compile(pattern);
            this.words = words;
            this.also = also;
        }

        private static boolean isMunicipality(String value) {
            try {
                return new MunicipalityCode(value).value().equals(value);
            } catch (IllegalArgumentException wrongCheckDigit) {
                return false;
            }
        }
    }
}
