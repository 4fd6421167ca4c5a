package inkan.api.audit.asof;

import inkan.api.problem.Fault;
import inkan.api.problem.Rejection;
import inkan.time.Moment;
import inkan.value.CardId;
import inkan.value.ResidentId;
import inkan.value.SerialNumber;
import inkan.value.TextValue;
import inkan.view.asof.AsOf;
import inkan.view.asof.CardDossier;
import inkan.view.asof.Cut;
import inkan.view.asof.Difference;
import inkan.view.fold.EventLog;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Answers questions about past states. What is asked about the future, or was not known, is refused with a reason. */
public final class PastReading {
    private final AsOf asOf;
    private final EventLog log;
    private final Clock clock;

    public PastReading(AsOf asOf, EventLog log, Clock clock) {
        this.asOf = asOf;
        this.log = log;
        this.clock = clock;
    }

    /** @throws Rejection where there is no such card, nothing was known of it yet, or the future is asked about */
    public PastAnswer.OfCard card(CardId card, Asked asked) throws SQLException {
        Cut cut = past(asked);
        CardDossier past = asOf.card(card, cut, day(cut)).orElseThrow(() -> absent(card, Fault.UNKNOWN_CARD));
        return new PastAnswer.OfCard(
                asked,
                past.position(),
                past.day(),
                past.expired(),
                past.card(),
                past.certificates(),
                past.holder(),
                past.unread());
    }

    /** As {@link #card}. */
    public PastAnswer.OfCertificate certificate(SerialNumber serial, Asked asked) throws SQLException {
        Cut cut = past(asked);
        var past = asOf.certificate(serial, cut, day(cut)).orElseThrow(() -> absent(serial, Fault.UNKNOWN_CERTIFICATE));
        return new PastAnswer.OfCertificate(
                asked, past.position(), past.day(), past.certificate(), past.holder(), past.unread());
    }

    /** As {@link #card}. */
    public PastAnswer.OfResident resident(ResidentId resident, Asked asked) throws SQLException {
        Cut cut = past(asked);
        var past = asOf.resident(resident, cut, day(cut)).orElseThrow(() -> absent(resident, Fault.UNKNOWN_RESIDENT));
        return new PastAnswer.OfResident(
                asked, past.position(), past.day(), past.resident(), past.cards(), past.certificates(), past.unread());
    }

    /** What differs between two states of a card. One of them may be that nothing was known. */
    public PastAnswer.OfDifference difference(CardId card, Asked from, Asked to) throws SQLException {
        Cut before = past(from);
        Cut after = past(to);
        Optional<CardDossier> was = asOf.card(card, before, day(before));
        Optional<CardDossier> is = asOf.card(card, after, day(after));
        if (was.isEmpty() && is.isEmpty()) {
            throw absent(card, Fault.UNKNOWN_CARD);
        }
        return new PastAnswer.OfDifference(
                card,
                new PastAnswer.Side(from, before.day(day(before)), was.isPresent()),
                new PastAnswer.Side(to, after.day(day(after)), is.isPresent()),
                Difference.between(was, is));
    }

    private Rejection absent(TextValue subject, Fault unknown) {
        try {
            return Rejection.of(asOf.knows(subject) ? Fault.NOTHING_KNOWN_YET : unknown);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The cut, where it is one of what has been. */
    private Cut past(Asked asked) throws SQLException {
        Moment now = Moment.on(clock);
        Cut cut = asked.cut();
        boolean later = asked.wholeDay()
                .map(day -> day.isAfter(now.day()))
                .orElseGet(() -> cut.recordedBy() != null && cut.recordedBy().isAfter(now.instant()));
        if (later) {
            throw Rejection.atParameter(Fault.IN_THE_FUTURE, Asked.RECORDED, "at the latest now, " + now.instant());
        }
        if (cut.effectiveOn() != null && cut.effectiveOn().isAfter(now.day())) {
            throw Rejection.atParameter(Fault.IN_THE_FUTURE, Asked.EFFECTIVE, "at the latest today, " + now.day());
        }
        if (cut.position() != null && cut.position() > log.head()) {
            throw Rejection.atParameter(
                    Fault.BEYOND_THE_END_OF_THE_LOG, Asked.POSITION, "at most the last position, " + log.head());
        }
        return cut;
    }

    /** The day of a position is that on which its event was recorded; without any cut it is today. */
    private LocalDate day(Cut cut) throws SQLException {
        return cut.position() == null
                ? Moment.on(clock).day()
                : log.recordedAt(cut.position())
                        .map(instant -> new Moment(instant).day())
                        .orElseGet(() -> Moment.on(clock).day());
    }
}
