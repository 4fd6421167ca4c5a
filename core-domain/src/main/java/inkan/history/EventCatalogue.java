package inkan.history;

import inkan.card.CardEvent;
import inkan.certificate.CertificateEvent;
import inkan.correction.CorrectionEvent;
import inkan.event.Event;
import inkan.event.StoredAs;
import inkan.inquiry.InquiryEvent;
import inkan.notice.NoticeEvent;
import inkan.resident.ResidentEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All events there are, in their newest shape. */
public final class EventCatalogue {
    /** Each event's class, ordered by the name under which it is stored. */
    public static final List<Class<? extends Event>> EVENTS = of(List.of(
            ResidentEvent.class,
            CardEvent.class,
            CertificateEvent.class,
            InquiryEvent.class,
            NoticeEvent.class,
            CorrectionEvent.class));

    private EventCatalogue() {}

    /** The name under which an event is stored. */
    public static String nameOf(Class<? extends Event> event) {
        return storedAs(event).name();
    }

    /** The newest revision of an event. */
    public static int revisionOf(Class<? extends Event> event) {
        return storedAs(event).revision();
    }

    private static StoredAs storedAs(Class<? extends Event> event) {
        StoredAs storedAs = event.getAnnotation(StoredAs.class);
        if (storedAs == null) {
            throw new IllegalStateException(event + " has no name in the log");
        }
        return storedAs;
    }

    private static List<Class<? extends Event>> of(List<Class<? extends Event>> families) {
        List<Class<? extends Event>> events = new ArrayList<>();
        families.forEach(family -> collect(family, events));
        events.sort(Comparator.comparing(EventCatalogue::nameOf));
        return List.copyOf(events);
    }

    private static void collect(Class<? extends Event> type, List<Class<? extends Event>> events) {
        if (type.isRecord()) {
            if (!events.contains(type)) {
                events.add(type);
            }
            return;
        }
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            collect(permitted.asSubclass(Event.class), events);
        }
    }
}
