package inkan.api.notice;

import inkan.api.notice.RunProgress.Phase;
import inkan.value.RunId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A run in this process: what its steps hand to one another, and how far it is. All of it can be made again. */
final class RunUnderWay implements AutoCloseable {
    final RunRequest request;
    final AtomicLong sent = new AtomicLong();
    final AtomicLong withdrawn = new AtomicLong();
    final AtomicLong rejected = new AtomicLong();

    private final RunProgress begun;
    private final RunLock lock;
    private final RunBook book;
    private final Consumer<RunProgress> listener;
    private volatile Phase phase = Phase.CHECK_ADDRESSEES;
    private volatile long planned;
    private @Nullable AddresseeFile addressees;
    private @Nullable Printed printed;
    private @Nullable RunReport report;

    RunUnderWay(RunProgress begun, RunRequest request, RunLock lock, RunBook book, Consumer<RunProgress> listener) {
        this.begun = begun;
        this.request = request;
        this.lock = lock;
        this.book = book;
        this.listener = listener;
    }

    /** What was written. */
    record Printed(long lines, PartFile.Written print, PartFile.Written rejects, PartFile.Written control) {}

    RunId run() {
        return begun.run();
    }

    /** One of the run's files. */
    Path file(String ending) {
        return request.out().resolve("notices-" + run().value() + ending);
    }

    void enters(Phase next) {
        lock.requireHeld();
        phase = next;
        tell(null);
    }

    /** Says how many there are to be done, of which so many this run has done before. */
    void plans(long all, long sentBefore) {
        sent.set(sentBefore);
        withdrawn.set(0);
        rejected.set(0);
        planned = all;
        tell(null);
    }

    void tell() {
        tell(null);
    }

    void finishes(Instant now) {
        phase = Phase.DONE;
        tell(now);
    }

    private void tell(@Nullable Instant finished) {
        var progress = new RunProgress(
                run(),
                request.from(),
                request.to(),
                request.municipalities(),
                request.encoding(),
                phase,
                planned,
                sent.get(),
                withdrawn.get(),
                rejected.get(),
                sent.get() + withdrawn.get() + rejected.get(),
                begun.started(),
                finished);
        book.note(progress);
        listener.accept(progress);
    }

    /** @return whether the run has worked with another one before */
    boolean takes(AddresseeFile file) {
        addressees = file;
        return book.usedAnother(run(), file.sha256());
    }

    /** From now on this is the file that the run works with. */
    void keepsAddressees() {
        book.uses(run(), addressees().sha256());
    }

    AddresseeFile addressees() {
        return Objects.requireNonNull(addressees, "checked first");
    }

    void printed(Printed files) {
        printed = files;
    }

    Printed printed() {
        return Objects.requireNonNull(printed, "printed first");
    }

    void reports(RunReport balance) {
        report = balance;
    }

    /** The balance, at the end. */
    Optional<RunReport> report() {
        return Optional.ofNullable(report);
    }

    boolean isBalanced() {
        return report != null && report.balanced();
    }

    @Override
    public void close() {
        if (addressees != null) {
            addressees.close();
        }
    }
}
