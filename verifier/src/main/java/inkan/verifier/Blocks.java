package inkan.verifier;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Holds the events of each block against its hashes, and these against the signed root. */
final class Blocks implements Alignment.Outcome {

    /** Of what stands where no event belongs, so much is kept for comparison. */
    private static final int MOST_TOKENS = 4_096;

    private static final String IS_NO_EVENT_OF_THIS = "does not belong there";

    private final Hashing hashing = new Hashing();
    private final List<Anchor> anchors;
    private final boolean ofStreams;
    private final Optional<Growth> growth;
    private final Findings findings;
    private final Suspects suspects;
    private final Sequence sequence = new Sequence();
    private final Streams streams = new Streams();
    private final List<Finding.Place> gone = new ArrayList<>();
    private final List<Token> tokens = new ArrayList<>();

    private BlockFrame block = BlockFrame.UNREADABLE;
    private boolean begun;
    private boolean lastIsAsExpected;
    private long count;
    private long proved;
    private long unproved;
    private long open;
    private long lastThere;

    /** @param anchors roots that proofs may lead to; more than one only where the checkpoint cannot be believed */
    Blocks(List<Anchor> anchors, boolean ofStreams, Optional<Growth> growth, Findings findings) {
        this.anchors = anchors;
        this.ofStreams = ofStreams;
        this.growth = growth;
        this.findings = findings;
        this.suspects = new Suspects(findings);
    }

    /** Ends a block and begins another. */
    void begin(Frame frame) {
        end();
        begun = true;
        count++;
        boolean readable = BlockFrame.fits(frame.bytes(), frame.from(), frame.length());
        block = readable ? BlockFrame.read(frame.bytes(), frame.from(), frame.length()) : BlockFrame.UNREADABLE;
        if (readable && !block.isReadable()) {
            block = BlockFrame.UNREADABLE;
        } else if (readable && !frame.intact()) {
            findings.add(Finding.at(
                    Finding.Kind.PROOF_CHANGED, block.first(), block.last(), "the header of their hashes was changed"));
        }
    }

    /** Takes what stands where events are expected. */
    void add(Frame frame) {
        if (tokens.size() == MOST_TOKENS) {
            findings.add(Finding.of(Finding.Kind.INSERTED, "more stands between two blocks than belongs there"));
            return;
        }
        if (frame.kind() == Kind.JUNK && !tokens.isEmpty() && !lastIsAsExpected) {
            return; // what an event that was made longer leaves behind its frame
        }
        int skipped = Math.min(frame.length(), Long.BYTES);
        long position = skipped < Long.BYTES
                ? 0
                : ByteBuffer.wrap(frame.bytes(), frame.from(), Long.BYTES).getLong();
        byte[] hash = hashing.leaf(frame.bytes(), frame.from() + skipped, frame.length() - skipped);
        int place = tokens.size();
        boolean known = frame.intact()
                && place < block.leaves().size()
                && position == block.first() + place
                && Arrays.equals(hash, block.leaves().get(place));
        lastIsAsExpected = known;
        EntryParts parts = known && !ofStreams
                ? EntryParts.UNREADABLE
                : EntryParts.of(frame.bytes(), frame.from(), frame.length());
        tokens.add(new Token(position, hash, frame.intact() && frame.kind() == Kind.EVENT, parts));
    }

    /** Ends the block under way. */
    void end() {
        if (!begun) {
            tokens.forEach(token -> stray(token, IS_NO_EVENT_OF_THIS));
        } else if (!block.isReadable()) {
            withoutBlock();
        } else {
            judge();
        }
        tokens.clear();
        block = BlockFrame.UNREADABLE;
        begun = false;
    }

    private void stray(Token token, String what) {
        Finding.Place place = token.position() > 0 && token.parts().sequence() >= 0
                ? Finding.Place.at(token.position(), token.position()).named(token.parts())
                : Finding.Place.NONE;
        findings.add(Finding.at(Finding.Kind.INSERTED, place, what));
    }

    /** The events may be right, and nothing in the file can tell. */
    private void withoutBlock() {
        unproved += tokens.size();
        for (Token token : tokens) {
            sequence.add(token.position(), token.position());
            lastThere = Math.max(lastThere, token.position());
            if (ofStreams) {
                streams.add(token.position(), token.parts(), false);
            }
            findings.add(Finding.at(
                    Finding.Kind.PROOF_CHANGED,
                    token.position(),
                    token.position(),
                    "their hashes and their proof cannot be read: the events are not proved"));
        }
        if (tokens.isEmpty()) {
            findings.add(Finding.of(Finding.Kind.PROOF_CHANGED, "a block cannot be read"));
        }
    }

    private void judge() {
        List<byte[]> found = tokens.stream().map(Token::hash).toList();
        boolean complete = found.size() == block.leaves().size();
        if (complete && leads(block.first(), found)) {
            isProved(found);
            return;
        }
        long said = tokens.isEmpty() ? 0 : tokens.getFirst().position();
        if (complete && said != block.first() && leads(said, found)) {
            findings.add(Finding.at(
                    Finding.Kind.PROOF_CHANGED,
                    said,
                    said + found.size() - 1,
                    "the position of their hashes was changed"));
            block = new BlockFrame(said, block.leaves(), block.path());
            isProved(found);
            return;
        }
        boolean hashesAreRight = leads(block.first(), block.leaves());
        if (hashesAreRight) {
            sequence.add(block.first(), block.last());
            growth.ifPresent(tree -> tree.add(block, block.leaves()));
        } else {
            positionsAsTold();
            findings.add(Finding.at(
                    Finding.Kind.NOT_PROVED,
                    block.first(),
                    block.last(),
                    "the proof does not lead to the signed root: it was changed, or events together with their"
                            + " hashes"));
        }
        align(hashesAreRight);
    }

    /** Where not even the hashes are right, the events themselves tell where they are, and where one is missing. */
    private void positionsAsTold() {
        boolean rising = !tokens.isEmpty() && tokens.getFirst().position() == block.first();
        for (int i = 1; i < tokens.size(); i++) {
            rising &= tokens.get(i).position() > tokens.get(i - 1).position()
                    && tokens.get(i).position() <= block.first() + Format.MOST_EVENTS_OF_A_BLOCK;
        }
        if (rising) {
            tokens.forEach(token -> sequence.add(token.position(), token.position()));
        } else {
            sequence.add(block.first(), block.last());
        }
    }

    private boolean leads(long first, List<byte[]> leaves) {
        return anchors.stream().anyMatch(anchor -> RangeRoot.leads(hashing, first - 1, leaves, block.path(), anchor));
    }

    /** The events are what was signed; what stands beside them may not be. */
    private void isProved(List<byte[]> found) {
        sequence.add(block.first(), block.last());
        growth.ifPresent(tree -> tree.add(block, found));
        proved += found.size();
        lastThere = Math.max(lastThere, block.last());
        for (int i = 0; i < found.size(); i++) {
            Token token = tokens.get(i);
            long position = block.first() + i;
            if (!token.intact() || token.position() != position) {
                suspects.add(position, block.leaves().get(i), new Token(position, new byte[0], false, token.parts()));
            }
            if (!Arrays.equals(found.get(i), block.leaves().get(i))) {
                findings.add(Finding.at(
                        Finding.Kind.PROOF_CHANGED, position, position, "the hash beside the event was changed"));
            }
            if (ofStreams) {
                streams.add(position, token.parts(), true);
            }
        }
    }

    private void align(boolean hashesAreRight) {
        var alignment = new Alignment(block.first(), block.leaves(), tokens);
        alignment.tell(this);
        for (Token token : tokens) {
            int place = alignment.place(token);
            if (place >= 0) {
                lastThere = Math.max(lastThere, block.first() + place);
                if (!token.intact()) {
                    suspects.add(block.first() + place, token.hash(), new Token(0, new byte[0], false, token.parts()));
                }
                proved += hashesAreRight ? 1 : 0;
                unproved += hashesAreRight ? 0 : 1;
                if (ofStreams) {
                    streams.add(
                            hashesAreRight ? block.first() + place : token.position(), token.parts(), hashesAreRight);
                }
            }
        }
    }

    @Override
    public void changed(int place, Token token) {
        open++;
        suspects.add(block.first() + place, block.leaves().get(place), token);
        lastThere = Math.max(lastThere, block.first() + place);
    }

    @Override
    public void removed(int place) {
        open++;
        gone(block.first() + place, block.first() + place);
    }

    @Override
    public void inserted(int before, Token token) {
        stray(token, "does not belong there: before position " + (block.first() + before));
    }

    @Override
    public void swapped(int place, int other) {
        findings.add(new Finding(
                Finding.Kind.SWAPPED,
                Finding.Place.at(block.first() + place, block.first() + place)
                        .named(tokens.get(other).parts()),
                Finding.Place.at(block.first() + other, block.first() + other)
                        .named(tokens.get(place).parts()),
                "stand in one another's place"));
    }

    /** Notes positions at which nothing stands. */
    void gone(long first, long last) {
        int before = gone.size() - 1;
        if (before >= 0 && gone.get(before).last() + 1 == first) {
            gone.set(before, Finding.Place.at(gone.get(before).first(), last));
        } else if (gone.size() < Findings.MOST) {
            gone.add(Finding.Place.at(first, last));
        }
    }

    /** Tells what was gathered: exchanges, the order of blocks, and what is missing. */
    void conclude() {
        suspects.judge();
        sequence.order(findings);
        for (Finding.Place place : gone) {
            findings.add(
                    place.first() > lastThere
                            ? Finding.at(Finding.Kind.CUT, place, "are cut off")
                            : Finding.at(Finding.Kind.REMOVED, place, "there is no event"));
        }
    }

    /** In which order the blocks stand. */
    Sequence sequence() {
        return sequence;
    }

    /** Which events of which streams were proved. */
    Streams streams() {
        return streams;
    }

    /** How many blocks there were. */
    long count() {
        return count;
    }

    /** How many events were proved. */
    long proved() {
        return proved;
    }

    /** How many events there were that fit their hashes, and of which these are not proved. */
    long unproved() {
        return unproved;
    }

    /** At how many places something else than the event that belongs there was told of. */
    long open() {
        return open;
    }

    /** The last position at which anything stands. */
    long lastThere() {
        return lastThere;
    }
}
