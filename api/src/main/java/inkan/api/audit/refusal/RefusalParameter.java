package inkan.api.audit.refusal;

import java.util.List;

/**
 * A query parameter of the counts.
 *
 * @param name as it stands in the address
 * @param words what it asks for
 * @param type of its value in JSON
 */
public record RefusalParameter(String name, String words, String type) {
    public static final RefusalParameter FROM = text("from", "the first day, in Japan");
    public static final RefusalParameter TO = text("to", "the last day, in Japan, inclusive");
    public static final RefusalParameter MUNICIPALITY = text("municipality", "by its six-digit code");
    public static final RefusalParameter COMMAND = text("command", "by its name, such as renew-certificates");
    public static final RefusalParameter RULE = text("rule", "by its id, such as W-1");
    public static final RefusalParameter BY =
            text("by", "what is told apart, of RULE, COMMAND, MUNICIPALITY, DAY, with commas; RULE unless given");
    public static final RefusalParameter LIMIT =
            new RefusalParameter("limit", "how many counts at most, 100 unless given, to 1,000", "integer");

    /** All of them. */
    public static final List<RefusalParameter> ALL = List.of(FROM, TO, MUNICIPALITY, COMMAND, RULE, BY, LIMIT);

    private static RefusalParameter text(String name, String words) {
        return new RefusalParameter(name, words, "string");
    }
}
