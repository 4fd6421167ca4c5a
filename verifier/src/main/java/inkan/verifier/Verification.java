package inkan.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Verifies an export, reading it once from front to end. Memory does not grow with the file, whatever stands in it, but for
 * sixteen bytes for each block of 256 events.
 */
public final class Verification {

    private static final int PROGRESS_EVERY = 1 << 14;

    /** Is told how far it has come, in bytes of the file. */
    @FunctionalInterface
    public interface Progress {
        void at(long bytes);
    }

    private final Outside outside;
    private final Findings findings = new Findings();
    private final Head head = new Head(findings);
    private final List<String> notChecked = new ArrayList<>();
    private Optional<Blocks> blocks = Optional.empty();
    private Optional<Trust> trust = Optional.empty();
    private Optional<Checkpoint> checkpoint = Optional.empty();
    private Optional<Kept> kept = Optional.empty();
    private Optional<Frame> note = Optional.empty();
    private byte[] noteBody = new byte[0];

    private Verification(Outside outside) {
        this.outside = outside;
    }

    /**
     * Verifies.
     *
     * @throws IOException when the file cannot be read
     */
    public static Verdict of(Source source, Outside outside, Progress progress) throws IOException {
        try (InputStream in = source.open()) {
            return new Verification(outside).run(new Frames(in), progress);
        }
    }

    private Verdict run(Frames frames, Progress progress) throws IOException {
        if (!frames.magic()) {
            findings.add(Finding.of(Finding.Kind.FILE_CHANGED, "the first bytes are not those of an export"));
        }
        long count = 0;
        for (Optional<Frame> frame = frames.next(); frame.isPresent(); frame = frames.next()) {
            take(frame.get(), frames.cut());
            if (++count % PROGRESS_EVERY == 0) {
                progress.at(frames.offset());
            }
        }
        Blocks events = events();
        events.end();
        byte[] digest = frames.digest();
        boolean signed =
                new Conclusion(head, events, checkpoint, findings).judge(trust(), note.map(f -> noteBody), digest);
        if (note.isPresent() && !note.get().intact()) {
            findings.add(Finding.of(Finding.Kind.SIGNATURE_CHANGED, "the frame of the signature was changed"));
        }
        kept.ifPresent(earlier -> earlier.judge(events, findings, notChecked));
        tellWhatIsNotChecked();
        return new Verdict(
                head.manifest(),
                events.proved(),
                findings.list(),
                findings.count(),
                signed && findings.isEmpty(),
                trust().trusted(),
                List.copyOf(notChecked),
                digest);
    }

    private void take(Frame frame, boolean cut) {
        if (cut) {
            return; // begun, and not there: what is missing is told at the end
        }
        if (note.isPresent()) {
            findings.add(Finding.of(Finding.Kind.INSERTED, "something stands behind the signature"));
            return;
        }
        switch (frame.kind()) {
            case BLOCK -> events().begin(frame);
            case NOTE -> {
                events().end();
                note = Optional.of(frame);
                noteBody = frame.body();
            }
            case EVENT, JUNK -> events().add(frame);
            default -> {
                if (blocks.isEmpty()) {
                    head.add(frame);
                } else {
                    events().add(frame.as(Kind.JUNK));
                }
            }
        }
    }

    private Trust trust() {
        if (trust.isEmpty()) {
            trust = Optional.of(new Trust(outside.keys(), head.keys(), outside.signatures()));
        }
        return trust.get();
    }

    /** From the first event on, what stands before the events is known. */
    private Blocks events() {
        if (blocks.isEmpty()) {
            head.end();
            checkpoint = head.checkpoint(trust());
            kept = outside.kept().flatMap(this::kept);
            blocks = Optional.of(new Blocks(
                    head.anchors(checkpoint),
                    head.manifest().map(Manifest::isOfStreams).orElse(false),
                    kept.flatMap(Kept::growth),
                    findings));
        }
        return blocks.get();
    }

    private Optional<Kept> kept(Note earlier) {
        Optional<Checkpoint> of = Checkpoint.of(earlier);
        if (of.isEmpty() || trust().of(earlier) != Trust.Standing.BELIEVED) {
            findings.add(Finding.of(
                    Finding.Kind.NOT_TRUSTED,
                    "the checkpoint that was kept is none, or signed by no key that is trusted"));
            return Optional.empty();
        }
        if (checkpoint.isEmpty()) {
            notChecked.add("The checkpoint that was kept: the export's own cannot be believed.");
            return Optional.empty();
        }
        return Optional.of(new Kept(of.get(), checkpoint.get(), head.manifest()));
    }

    private void tellWhatIsNotChecked() {
        if (outside.keys().isEmpty()) {
            notChecked.add("Whose log it is: no key was given from outside, so the keys are those of the file itself.");
        }
        if (outside.kept().isEmpty()) {
            notChecked.add(
                    "Whether the whole history was written anew by somebody with the signing key: no checkpoint that"
                            + " was kept outside was given.");
        }
        head.manifest().ifPresent(manifest -> {
            if (manifest.isOfStreams()) {
                notChecked.add("Whether the log holds more about this " + manifest.kind()
                        + ": that these are all its streams, and that they end where the manifest says, is what the"
                        + " program stated and signed; the proofs show what is in the log, not what is not.");
            } else if (manifest.kind().equals("range")) {
                notChecked.add("What lies before position " + manifest.from() + " and behind position " + manifest.to()
                        + ": of that only hashes are in the file.");
            }
        });
        notChecked.add(
                "What the events say: payloads and metadata are, byte for byte, what was hashed. Sealed personal data"
                        + " was not opened, and nothing was judged by the rules.");
        notChecked.add("Whether the clocks were right that wrote recorded times and the time of the export.");
    }
}
