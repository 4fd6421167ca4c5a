package inkan.verifier;

import java.util.List;
import java.util.Optional;

/** What can be said once all has been read: whether it is complete, and whether it is what was signed. */
record Conclusion(Head head, Blocks events, Optional<Checkpoint> checkpoint, Findings findings) {

    /**
     * Judges.
     *
     * @param note the body of the note at the end; empty where there is none
     * @param digest of all that stands before it
     * @return whether a trusted key has signed the file as it is
     */
    boolean judge(Trust trust, Optional<byte[]> note, byte[] digest) {
        Optional<Note> parsed = note.flatMap(Note::parse);
        Optional<Closing> closing = parsed.flatMap(Closing::of);
        Trust.Standing standing = parsed.map(trust::of).orElse(Trust.Standing.NOT_SIGNED);
        boolean believed = closing.isPresent() && standing == Trust.Standing.BELIEVED;
        if (note.isPresent() && !believed) {
            tellWhyNot(closing, standing, trust);
        }
        boolean asSigned = believed && closing.get().has("file", digest);
        boolean manifestIsRight = !believed || closing.get().has("manifest", head.manifestDigest());
        if (believed && !asSigned) {
            parts(closing.get(), manifestIsRight);
        }
        if (manifestIsRight) {
            agreement();
        }
        complete(manifestIsRight, believed ? closing : Optional.empty(), note.isPresent());
        if (note.isEmpty()) {
            findings.add(Finding.of(Finding.Kind.CUT, "the end of the file with its signature is missing"));
        }
        if (believed && !asSigned && findings.isEmpty()) {
            findings.add(
                    Finding.of(Finding.Kind.FILE_CHANGED, "the file is not what was signed, and every event in it is"));
        }
        return asSigned;
    }

    private void tellWhyNot(Optional<Closing> closing, Trust.Standing standing, Trust trust) {
        if (closing.isPresent() && standing == Trust.Standing.SIGNED_BY_ANOTHER) {
            findings.add(Finding.of(
                    Finding.Kind.NOT_TRUSTED, "the file is signed by no key that is trusted, nor by one vouched for"));
        } else if (closing.isEmpty() || trust.knowsAnyKey()) {
            findings.add(Finding.of(
                    Finding.Kind.SIGNATURE_CHANGED,
                    "the signature at the end does not fit, or what it signs was changed"));
        }
    }

    private void parts(Closing closing, boolean manifestIsRight) {
        if (!manifestIsRight) {
            findings.add(Finding.of(Finding.Kind.MANIFEST_CHANGED, "the manifest is not the one that was signed"));
        }
        if (!closing.has("keys", head.keysDigest())) {
            findings.add(Finding.of(Finding.Kind.KEY_CHANGED, "the keys are not those that were signed"));
        }
        if (!closing.has("checkpoints", head.checkpointsDigest())) {
            findings.add(Finding.of(Finding.Kind.CHECKPOINT_CHANGED, "a checkpoint is not what was signed"));
        }
    }

    /** A manifest that was signed and one that was made up have to say what the checkpoint says. */
    private void agreement() {
        if (head.manifest().isPresent() && checkpoint.isPresent()) {
            Manifest manifest = head.manifest().get();
            if (!manifest.origin().equals(checkpoint.get().origin())
                    || manifest.anchor().size() != checkpoint.get().size()
                    || !java.util.Arrays.equals(
                            manifest.anchor().root(), checkpoint.get().anchor().root())) {
                findings.add(Finding.of(
                        Finding.Kind.MANIFEST_CHANGED,
                        "the manifest is of another checkpoint than the one in the file"));
            }
        }
    }

    private void complete(boolean manifestIsRight, Optional<Closing> signed, boolean hasNote) {
        Optional<Manifest> manifest = head.manifest().filter(m -> manifestIsRight);
        long from = manifest.map(Manifest::from)
                .or(() -> signed.flatMap(c -> c.number("from")))
                .orElse(0L);
        long to = manifest.map(Manifest::to)
                .or(() -> signed.flatMap(c -> c.number("to")))
                .orElse(0L);
        long expected = manifest.map(Manifest::events)
                .or(() -> signed.flatMap(c -> c.number("events")))
                .orElse(-1L);
        boolean ofStreams = head.manifest().map(Manifest::isOfStreams).orElse(expected != to - from + 1);
        if (!ofStreams && to > 0) {
            events.sequence().gaps(from, to, events::gone);
        }
        boolean wasClean = findings.isEmpty();
        long seen = events.proved() + events.unproved() + events.open();
        events.conclude();
        outOfBounds(from, to);
        if (ofStreams && manifest.isPresent()) {
            streams(manifest.get(), hasNote);
        } else if (ofStreams && expected > seen) {
            findings.add(Finding.of(
                    hasNote ? Finding.Kind.REMOVED : Finding.Kind.CUT, expected - seen + " events are gone"));
        }
        if (wasClean && findings.isEmpty() && expected >= 0 && expected != events.proved()) {
            findings.add(Finding.of(
                    Finding.Kind.MANIFEST_CHANGED, "the manifest says another number of events than there are"));
        }
        head.manifest().filter(m -> m.kind().equals("all")).ifPresent(m -> wholeLog(m, manifestIsRight));
    }

    /** An export of all begins at the first event and ends where the checkpoint does. */
    private void wholeLog(Manifest manifest, boolean manifestIsRight) {
        if (manifestIsRight && checkpoint.isPresent()) {
            if (manifest.from() > 1) {
                findings.add(Finding.at(Finding.Kind.REMOVED, 1, manifest.from() - 1, "there is no event"));
            }
            if (manifest.to() < checkpoint.get().size()) {
                findings.add(Finding.at(
                        Finding.Kind.CUT, manifest.to() + 1, checkpoint.get().size(), "are cut off"));
            }
        }
    }

    private void outOfBounds(long from, long to) {
        if (to > 0) {
            events.sequence()
                    .outside(
                            from,
                            to,
                            (first, last) -> findings.add(Finding.at(
                                    Finding.Kind.INSERTED,
                                    first,
                                    last,
                                    "is in the log, and not of what was asked for")));
        }
    }

    /** What is missing of streams; where as many places are open as sequences are missing, these are the ones. */
    private void streams(Manifest manifest, boolean hasNote) {
        List<Streams.Gap> gaps = events.streams().compare(manifest.streams(), findings);
        long missing = gaps.stream().mapToLong(Streams.Gap::count).sum();
        if (missing <= events.open() + events.streams().misnamed()) {
            return;
        }
        boolean cut = !hasNote || events.lastThere() < manifest.to();
        for (Streams.Gap gap : gaps) {
            findings.add(
                    gap.atTheEnd() && cut
                            ? Finding.at(Finding.Kind.CUT, gap.place(), "are cut off")
                            : Finding.at(Finding.Kind.REMOVED, gap.place(), "is gone"));
        }
    }
}
