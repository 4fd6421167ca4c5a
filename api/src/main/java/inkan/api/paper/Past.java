package inkan.api.paper;

import inkan.api.problem.Fault;
import inkan.api.problem.Rejection;
import inkan.checkpoint.Checkpoint;
import inkan.checkpoint.DamagedLogException;
import inkan.checkpoint.LogProofs;
import inkan.checkpoint.MalformedNoteException;
import inkan.checkpoint.SignedNote;
import inkan.checkpoint.StoredCheckpoint;
import inkan.event.Provenance;
import inkan.municipality.Municipalities;
import inkan.municipality.Municipality;
import inkan.municipality.Name;
import inkan.personal.Vault;
import inkan.resident.ResidentEvent.PersonalDataCorrected;
import inkan.resident.ResidentEvent.Registered;
import inkan.resident.ResidentEvent.SealedReport;
import inkan.time.Moment;
import inkan.value.MunicipalityCode;
import inkan.value.ResidentId;
import inkan.value.Sealed;
import inkan.value.TextValue;
import inkan.view.asof.AsOf;
import inkan.view.asof.Cut;
import inkan.view.asof.Recorded;
import inkan.view.asof.Streams;
import inkan.view.fold.EventLog;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The log as papers read it.
 *
 * @param log by streams
 * @param entries the log by positions
 * @param states folds states that were
 * @param proofs checkpoints and leaf hashes
 */
public record Past(
        Streams log,
        EventLog entries,
        AsOf states,
        LogProofs proofs,
        Vault vault,
        Municipalities municipalities,
        Clock clock) {

    /**
     * What a paper takes into account.
     *
     * @param on the day that it is of, in Japan
     * @param position of the last event
     */
    record Bounds(LocalDate on, long position) {
        Cut cut() {
            return Cut.upTo(position).and(Cut.effectiveBy(on));
        }

        boolean take(Recorded event) {
            return event.entry().position() <= position
                    && (!event.entry().metadata().containsKey(Provenance.EFFECTIVE_ON)
                            || !event.entry().effectiveOn().isAfter(on));
        }
    }

    /**
     * The day of a position is that on which its event was recorded; without one it is today.
     *
     * @throws Rejection where it is asked about the future
     */
    Bounds bounds(Asked asked) throws SQLException {
        long head = log.head();
        Long position = asked.position();
        if (position != null && position > head) {
            throw Rejection.atParameter(
                    Fault.BEYOND_THE_END_OF_THE_LOG, Asked.POSITION, "at most the last position, " + head);
        }
        LocalDate today = Moment.on(clock).day();
        LocalDate on = asked.on();
        if (on != null && on.isAfter(today)) {
            throw Rejection.atParameter(Fault.IN_THE_FUTURE, Asked.ON, "at the latest today, " + today);
        }
        LocalDate usual = position == null ? today : new Moment(recordedAt(position)).day();
        return new Bounds(on == null ? usual : on, position == null ? head : position);
    }

    private Instant recordedAt(long position) throws SQLException {
        return entries.recordedAt(position).orElseThrow();
    }

    /** Why there is nothing to tell of a subject. */
    Rejection absent(TextValue subject, Fault unknown) throws SQLException {
        return Rejection.of(states.knows(subject) ? Fault.NOTHING_KNOWN_YET : unknown);
    }

    /** All that these streams hold within the bounds, each stream's in its order. */
    List<Recorded> events(Collection<String> streams, Bounds bounds) throws SQLException {
        return log.of(streams, bounds.position()).stream().filter(bounds::take).toList();
    }

    /** The basic four as the last of these events of a resident has them. */
    Attributes attributes(ResidentId resident, List<Recorded> events) {
        return events.stream()
                .map(event -> personal(event.entry().event()))
                .flatMap(Optional::stream)
                .reduce((earlier, later) -> later)
                .<Attributes>map(last -> vault.open(resident, last)
                        .<Attributes>map(Attributes.Told::new)
                        .orElseGet(Attributes.Destroyed::new))
                .orElseGet(Attributes.NotRecorded::new);
    }

    private static Optional<Sealed> personal(@Nullable Object event) {
        return switch (event) {
            case Registered registered -> Optional.of(registered.personal());
            case SealedReport report -> Optional.ofNullable(report.personal());
            case PersonalDataCorrected corrected -> Optional.of(corrected.personal());
            case null, default -> Optional.empty();
        };
    }

    /** A municipality by its name, or by its code where nobody knows it. */
    Name municipality(String code) {
        return municipalities
                .of(new MunicipalityCode(code))
                .map(Municipality::name)
                .orElseGet(() -> new Name(code, "not in the files"));
    }

    /** The first checkpoint that covers a position. */
    Optional<StoredCheckpoint> checkpoint(long position) {
        return proofs.after(position - 1, 1).stream().findFirst();
    }

    /** What lets one check a paper. */
    Evidence evidence(Bounds bounds, List<Long> unread) throws SQLException {
        return new Evidence(
                proofs.origin(),
                bounds.position(),
                recordedAt(bounds.position()),
                unread,
                checkpoint(bounds.position()).map(Past::signed).orElse(null));
    }

    private static Evidence.Signed signed(StoredCheckpoint stored) {
        try {
            Checkpoint checkpoint = Checkpoint.of(SignedNote.parse(stored.note()));
            return new Evidence.Signed(checkpoint.size(), Base64.getEncoder().encodeToString(checkpoint.root()));
        } catch (MalformedNoteException damaged) {
            throw Rejection.of(Fault.LOG_ALTERED);
        }
    }

    /**
     * The leaf hash of an event, in base 64; empty until a checkpoint covers it.
     *
     * @throws Rejection where the event is not what was signed
     */
    Optional<String> leafHash(long position, long upTo) {
        try {
            return checkpoint(upTo)
                    .map(covering -> proofs.inclusion(position, covering.size()).leafHash())
                    .map(Base64.getEncoder()::encodeToString);
        } catch (DamagedLogException damaged) {
            throw Rejection.of(Fault.LOG_ALTERED);
        }
    }
}
