package inkan.faults.tampering;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

/**
 * Tampers with exports and has each verified.
 *
 * @param exports that nobody has touched
 * @param seed every change can be made again by it
 */
public record TamperedExports(List<CleanExport> exports, long seed) {

    /** Makes so many random changes, one at a time. */
    public Tally random(int changes) {
        var tally = new Tally();
        LongStream.range(0, changes).parallel().forEach(i -> {
            var random = new SplittableRandom(seed + i);
            CleanExport export = exports.get((int) (i % exports.size()));
            tally.count(export, new Tampering(export, random).any());
        });
        return tally;
    }

    /** Changes every byte of so many events, one at a time, from the first event of each export on. */
    public Tally everyByte(int events) {
        var tally = new Tally();
        var left = new AtomicLong(events);
        for (CleanExport export : exports) {
            export.all('E').stream().limit(left.get()).toList().parallelStream().forEach(event -> {
                left.decrementAndGet();
                var random = new SplittableRandom(seed + event.first());
                var tampering = new Tampering(export, random);
                for (int at = event.from(); at < event.end(); at++) {
                    tally.count(export, tampering.byteOfAnEvent(event, at, random.nextInt(1, 256)));
                }
            });
        }
        return tally;
    }

    /** Changes every byte that belongs to no event, one at a time. */
    public Tally everyByteBesideEvents() {
        var tally = new Tally();
        for (CleanExport export : exports) {
            export.pieces().stream().filter(piece -> piece.type() != 'E').toList().parallelStream()
                    .forEach(piece -> {
                        var random = new SplittableRandom(seed + piece.from());
                        var tampering = new Tampering(export, random);
                        for (int at = piece.from(); at < piece.end(); at++) {
                            tally.count(export, tampering.beside(piece, at, random.nextInt(1, 256)));
                        }
                    });
        }
        return tally;
    }
}
