package inkan.api.audit.trail;

import java.util.List;

/**
 * A query parameter of the trail.
 *
 * @param name as it stands in the address
 * @param words what it asks for
 * @param type of its value in JSON
 */
public record TrailParameter(String name, String words, String type) {
    public static final TrailParameter CARD = text("card", "events of a card, its certificates and inquiries about it");
    public static final TrailParameter CERTIFICATE =
            text("certificate", "events of a certificate, by its serial number");
    public static final TrailParameter RESIDENT =
            text("resident", "events of a resident and all that is the resident's");
    public static final TrailParameter INQUIRY = text("inquiry", "events of an inquiry");
    public static final TrailParameter ACTOR = text("actor", "events of a person or system that acted");
    public static final TrailParameter COUNTER = text("counter", "events of a counter");
    public static final TrailParameter MUNICIPALITY =
            text("municipality", "events of a municipality, by its six-digit code");
    public static final TrailParameter RULE = text("rule", "events that rest on a rule, such as C-1");
    public static final TrailParameter SINCE =
            text("since", "recorded then or later: an instant, or a day in Japan from its beginning");
    public static final TrailParameter UNTIL =
            text("until", "recorded before then: an instant, or a day in Japan to its end");
    public static final TrailParameter ORDER = text("order", "NEWEST_FIRST, unless given, or OLDEST_FIRST");
    public static final TrailParameter AFTER =
            new TrailParameter("after", "the position of the last event already seen", "integer");
    public static final TrailParameter LIMIT =
            new TrailParameter("limit", "how many events at most, 100 unless given, to 1,000", "integer");
    public static final TrailParameter CHANGES =
            new TrailParameter("changes", "whether to tell what each event changed; for that more is read", "boolean");

    /** All of them. */
    public static final List<TrailParameter> ALL = List.of(
            CARD,
            CERTIFICATE,
            RESIDENT,
            INQUIRY,
            ACTOR,
            COUNTER,
            MUNICIPALITY,
            RULE,
            SINCE,
            UNTIL,
            ORDER,
            AFTER,
            LIMIT,
            CHANGES);

    private static TrailParameter text(String name, String words) {
        return new TrailParameter(name, words, "string");
    }
}
