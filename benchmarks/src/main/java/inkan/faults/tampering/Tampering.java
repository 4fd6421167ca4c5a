package inkan.faults.tampering;

import inkan.verifier.Finding.Kind;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.random.RandomGenerator;

/** Does one thing at random to an export, each as somebody would who knows the format and has no key. */
final class Tampering {

    private final CleanExport export;
    private final RandomGenerator random;
    private final List<Piece> events;
    private final List<Piece> blocks;

    Tampering(CleanExport export, RandomGenerator random) {
        this.export = export;
        this.random = random;
        this.events = export.all('E');
        this.blocks = export.all('B');
    }

    Change any() {
        return switch (random.nextInt(17)) {
            case 0, 1 -> byteOfAnEvent(any(events));
            case 2 -> longerOrShorter(any(events), false);
            case 3 -> longerOrShorter(any(events), true);
            case 4, 5 -> removed(any(events));
            case 6 -> inserted(any(events), any(events));
            case 7, 8 -> swapped(any(events), any(events), false);
            case 9 -> swapped(any(events), any(events), true);
            case 10 -> cut(random.nextInt(8, export.bytes().length));
            case 11 -> blockRemoved(random.nextInt(blocks.size()));
            case 12 -> blocksSwapped(random.nextInt(blocks.size()), random.nextInt(blocks.size()));
            case 13 ->
                beside(any(export.pieces().stream()
                        .filter(piece -> piece.type() != 'E')
                        .toList()));
            case 14 -> changedWithItsHash(any(events));
            case 15 -> removedWithItsHash(any(events));
            default -> stretchGone(random.nextInt(8, export.bytes().length), random.nextInt(1, 2_000));
        };
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** Another byte at a place of an event's frame, its header and position included. */
    Change byteOfAnEvent(Piece event) {
        return byteOfAnEvent(event, event.from() + random.nextInt(event.length()), random.nextInt(1, 256));
    }

    Change byteOfAnEvent(Piece event, int at, int bits) {
        byte[] bytes = export.bytes().clone();
        bytes[at] ^= (byte) bits;
        return new Change(
                "a byte of an event changed",
                "byte " + (at - event.from()) + " of position " + event.first() + " by " + bits,
                bytes,
                Change.exactly(Kind.CHANGED, event.first(), event.first()));
    }

    /** Bytes put into an event, or taken out of it; its frame says so, or does not. */
    private Change longerOrShorter(Piece event, boolean frameToo) {
        int at = event.entry() + random.nextInt(event.end() - event.entry());
        byte[] more = new byte[random.nextInt(1, 9)];
        random.nextBytes(more);
        boolean longer = random.nextBoolean();
        int taken = longer ? 0 : Math.min(more.length, event.end() - at);
        byte[] bytes = joined(part(0, at), longer ? more : new byte[0], part(at + taken, export.bytes().length));
        if (frameToo) {
            int length = event.length() - Piece.HEADER + (longer ? more.length : -taken);
            ByteBuffer.wrap(bytes).putInt(event.from() + 5, length);
        }
        return new Change(
                frameToo ? "an event rewritten, frame and all" : "bytes put into or taken out of an event",
                "position " + event.first() + " at " + (at - event.from())
                        + (longer ? " longer " + more.length : " shorter"),
                bytes,
                Change.exactly(Kind.CHANGED, event.first(), event.first()));
    }

    private Change removed(Piece event) {
        boolean isLast = event.first() == export.lastPosition();
        return new Change(
                "an event removed",
                "position " + event.first(),
                joined(part(0, event.from()), part(event.end(), export.bytes().length)),
                Change.exactly(isLast ? Kind.CUT : Kind.REMOVED, event.first(), event.first()));
    }

    private Change inserted(Piece event, Piece before) {
        byte[] copy = part(event.from(), event.end());
        if (random.nextBoolean()) {
            copy[copy.length - 1 - random.nextInt(copy.length - Piece.HEADER)] ^= (byte) random.nextInt(1, 256);
        }
        return new Change(
                "an event inserted",
                "a copy of position " + event.first() + " before position " + before.first(),
                joined(part(0, before.from()), copy, part(before.from(), export.bytes().length)),
                Change.only(Kind.INSERTED));
    }

    private Change swapped(Piece one, Piece other, boolean renumbered) {
        if (one.equals(other)) {
            return byteOfAnEvent(one);
        }
        Piece first = one.first() < other.first() ? one : other;
        Piece second = one.first() < other.first() ? other : one;
        byte[] firstBytes = part(first.from(), first.end());
        byte[] secondBytes = part(second.from(), second.end());
        if (renumbered) {
            ByteBuffer.wrap(firstBytes).putLong(Piece.HEADER, second.first());
            ByteBuffer.wrap(secondBytes).putLong(Piece.HEADER, first.first());
        }
        return new Change(
                renumbered ? "two events swapped and given one another's position" : "two events swapped",
                "positions " + first.first() + " and " + second.first(),
                joined(
                        part(0, first.from()),
                        secondBytes,
                        part(first.end(), second.from()),
                        firstBytes,
                        part(second.end(), export.bytes().length)),
                Change.swapped(first.first(), second.first()));
    }

    private Change cut(int at) {
        long firstGone = events.stream()
                .filter(event -> event.end() > at)
                .mapToLong(Piece::first)
                .findFirst()
                .orElse(0);
        return new Change(
                "cut off at the end",
                "from byte " + at + ", from position " + firstGone,
                part(0, at),
                findings -> findings.stream().anyMatch(finding -> finding.kind() == Kind.CUT)
                        && (firstGone == 0
                                || !export.isOfPositions()
                                || at < blocks.getFirst().from()
                                || findings.stream()
                                        .anyMatch(finding ->
                                                Change.is(finding, Kind.CUT, firstGone, export.lastPosition()))));
    }

    private Change blockRemoved(int number) {
        Piece block = blocks.get(number);
        boolean isLast = number == blocks.size() - 1;
        int end = isLast
                ? export.all('N').getFirst().from()
                : blocks.get(number + 1).from();
        Kind kind = isLast ? Kind.CUT : Kind.REMOVED;
        return new Change(
                "a block removed with its events",
                "positions " + block.first() + " to " + block.last(),
                joined(part(0, block.from()), part(end, export.bytes().length)),
                export.isOfPositions() && blocks.size() > 1
                        ? Change.exactly(kind, block.first(), block.last())
                        : Change.only(Kind.CUT, Kind.REMOVED));
    }

    private Change blocksSwapped(int one, int other) {
        if (one == other) {
            return blockRemoved(one);
        }
        int first = Math.min(one, other);
        int second = Math.max(one, other);
        int note = export.all('N').getFirst().from();
        int firstEnd = blocks.get(first + 1).from();
        int secondEnd =
                second == blocks.size() - 1 ? note : blocks.get(second + 1).from();
        return new Change(
                "two blocks swapped with their events",
                "positions " + blocks.get(first).first() + " and "
                        + blocks.get(second).first(),
                joined(
                        part(0, blocks.get(first).from()),
                        part(blocks.get(second).from(), secondEnd),
                        part(firstEnd, blocks.get(second).from()),
                        part(blocks.get(first).from(), firstEnd),
                        part(secondEnd, export.bytes().length)),
                findings -> findings.size() == 1
                        && Change.is(
                                findings.getFirst(),
                                Kind.SWAPPED,
                                blocks.get(first).first(),
                                blocks.get(first).last())
                        && findings.getFirst().other().first()
                                == blocks.get(second).first());
    }

    /** A byte of what stands around the events. */
    private Change beside(Piece piece) {
        return beside(piece, piece.from() + random.nextInt(piece.length()), random.nextInt(1, 256));
    }

    Change beside(Piece piece, int at, int bits) {
        byte[] bytes = export.bytes().clone();
        bytes[at] ^= (byte) bits;
        return new Change(
                switch (piece.type()) {
                    case 'M' -> "a byte of the manifest changed";
                    case 'K' -> "a byte of the keys changed";
                    case 'C' -> "a byte of a checkpoint changed";
                    case 'B' -> "a byte of hashes and proof changed";
                    default -> "a byte of the signature changed";
                },
                "byte " + (at - piece.from()) + " of " + piece.type() + " " + piece.first() + " by " + bits,
                bytes,
                switch (piece.type()) {
                    case 'M' -> Change.only(Kind.MANIFEST_CHANGED);
                    case 'K' -> Change.only(Kind.KEY_CHANGED);
                    case 'C' -> Change.only(Kind.CHECKPOINT_CHANGED);
                    case 'B' -> Change.within(piece.first(), piece.last(), Kind.PROOF_CHANGED, Kind.NOT_PROVED);
                    default -> Change.only(Kind.SIGNATURE_CHANGED);
                });
    }

    /** An event changed, and its hash in the file made to fit: only the signed root tells. */
    private Change changedWithItsHash(Piece event) {
        Piece block = blockOf(event);
        byte[] bytes = export.bytes().clone();
        bytes[event.entry() + random.nextInt(event.end() - event.entry())] ^= (byte) random.nextInt(1, 256);
        byte[] hash = Leaf.of(bytes, event.entry(), event.end());
        System.arraycopy(hash, 0, bytes, hashOf(block, event), hash.length);
        return new Change(
                "an event changed together with its hash",
                "position " + event.first(),
                bytes,
                export.isOfPositions()
                        ? Change.within(block.first(), block.last(), Kind.NOT_PROVED, Kind.CHANGED)
                        : findings -> findings.stream()
                                .anyMatch(finding -> Change.is(finding, Kind.NOT_PROVED, block.first(), block.last())));
    }

    /** An event removed together with its hash: what is behind it in the block moves up. */
    private Change removedWithItsHash(Piece event) {
        Piece block = blockOf(event);
        if (block.first() == block.last()) {
            return removed(event);
        }
        int hash = hashOf(block, event);
        int body = block.length() - Piece.HEADER - 32;
        byte[] bytes = joined(part(0, hash), part(hash + 32, event.from()), part(event.end(), export.bytes().length));
        ByteBuffer.wrap(bytes).putInt(block.from() + 5, body);
        ByteBuffer.wrap(bytes)
                .putShort(block.from() + Piece.HEADER + Piece.POSITION, (short) (block.last() - block.first()));
        boolean isLast = event.first() == export.lastPosition();
        return new Change(
                "an event removed together with its hash",
                "position " + event.first(),
                bytes,
                findings -> findings.stream().anyMatch(finding -> finding.kind() == Kind.NOT_PROVED)
                        && (!export.isOfPositions()
                                || event.first() == block.first()
                                || findings.stream()
                                        .anyMatch(finding -> Change.is(
                                                finding,
                                                isLast ? Kind.CUT : Kind.REMOVED,
                                                event.first(),
                                                event.first()))));
    }

    private Piece blockOf(Piece event) {
        return blocks.stream()
                .filter(one -> one.first() <= event.first() && one.last() >= event.first())
                .findFirst()
                .orElseThrow();
    }

    private static int hashOf(Piece block, Piece event) {
        return block.from() + Piece.HEADER + 11 + 32 * (int) (event.first() - block.first());
    }

    private Change stretchGone(int from, int length) {
        int to = Math.min(from + length, export.bytes().length);
        return new Change(
                "a stretch of bytes taken out",
                "bytes " + from + " to " + to,
                joined(part(0, from), part(to, export.bytes().length)),
                findings -> !findings.isEmpty());
    }

    private byte[] part(int from, int to) {
        return java.util.Arrays.copyOfRange(export.bytes(), from, to);
    }

    private static byte[] joined(byte[]... parts) {
        var joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
