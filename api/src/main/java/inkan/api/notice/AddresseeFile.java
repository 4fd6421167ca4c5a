package inkan.api.notice;

import inkan.api.notice.RunRefused.Code;
import inkan.value.ResidentId;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The addressee file 宛名 of a run: CSV in UTF-8, with or without a byte order mark, a header and a line for each resident. It
 * is read twice at first, and then a line at a time when it is wanted: what stays in memory is where each line begins. For
 * many threads.
 */
final class AddresseeFile implements Closeable {
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int USUAL_LINE = 512;

    private final FileChannel file;
    private final LineIndex index;
    private final AddresseeFaults faults = new AddresseeFaults();
    private final String sha256;
    private final int begin;
    private long usable;

    private AddresseeFile(FileChannel file, Count count) {
        this.file = file;
        this.index = new LineIndex(count.lines);
        this.sha256 = count.sha256;
        this.begin = count.marked ? MARK.length : 0;
    }

    /** How many lines there are, and the hash of them all. */
    private record Count(long lines, String sha256, boolean marked) {}

    /** @throws RunRefused where it cannot be read, or does not begin as it has to */
    static AddresseeFile open(Path path) {
        try {
            Count count = count(path);
            FileChannel file = FileChannel.open(path);
            try {
                var opened = new AddresseeFile(file, count);
                opened.scan(path);
                return opened;
            } catch (IOException | RuntimeException e) {
                file.close();
                throw e;
            }
        } catch (NoSuchFileException e) {
            throw new RunRefused(Code.ADDRESSEES_UNREADABLE, "There is no addressee file " + path + ".");
        } catch (IOException e) {
            throw new RunRefused(
                    Code.ADDRESSEES_UNREADABLE, "The addressee file cannot be read: " + e.getMessage() + ".");
        }
    }

    private static Count count(Path path) throws IOException {
        MessageDigest digest = Sha256.start();
        long lines = 0;
        boolean marked = false;
        byte[] block = new byte[256 * 1024];
        try (InputStream in = Files.newInputStream(path)) {
            int read = in.readNBytes(block, 0, block.length);
            marked = read >= MARK.length && Arrays.equals(block, 0, MARK.length, MARK, 0, MARK.length);
            for (; read > 0; read = in.read(block)) {
                digest.update(block, 0, read);
                for (int i = 0; i < read; i++) {
                    if (block[i] == '\n') {
                        lines++;
                    }
                }
            }
        }
        return new Count(lines + 1, HexFormat.of().formatHex(digest.digest()), marked);
    }

    private void scan(Path path) throws IOException {
        var reader = new AddresseeLine.Reader();
        try (InputStream in = Files.newInputStream(path)) {
            in.skipNBytes(begin);
            var scan = new LineScan(in);
            if (!scan.next() || scan.isTooLong() || !reader.isHeader(scan.line())) {
                throw new RunRefused(
                        Code.ADDRESSEES_UNREADABLE,
                        "The addressee file " + path + " has to begin with the line "
                                + String.join(",", AddresseeLine.COLUMNS) + ", in UTF-8.");
            }
            for (long number = 2; scan.next(); number++) {
                if (scan.isTooLong()) {
                    faults.add(number, AddresseeFault.TOO_LONG);
                    continue;
                }
                switch (reader.read(scan.line())) {
                    case AddresseeLine.Bad bad -> faults.add(number, bad.fault());
                    case AddresseeLine.Good good ->
                        take(good.addressee().resident(), begin + scan.beginsAt(), number, reader);
                }
            }
        }
    }

    private void take(ResidentId resident, long offset, long number, AddresseeLine.Reader reader) {
        if (find(resident, reader) == LineIndex.NONE) {
            index.add(resident, offset);
            usable++;
        } else {
            faults.add(number, AddresseeFault.DUPLICATE_RESIDENT);
        }
    }

    /**
     * To whom a resident's notices are sent.
     *
     * @param reader the calling thread's
     */
    Optional<Addressee> of(ResidentId resident, AddresseeLine.Reader reader) {
        long offset = find(resident, reader);
        return offset == LineIndex.NONE ? Optional.empty() : at(offset, reader);
    }

    private long find(ResidentId resident, AddresseeLine.Reader reader) {
        return index.find(
                resident,
                offset -> at(offset, reader)
                        .filter(addressee -> addressee.resident().equals(resident))
                        .isPresent());
    }

    /** Nothing where the file is not what it was. */
    private Optional<Addressee> at(long offset, AddresseeLine.Reader reader) {
        ByteBuffer bytes = ByteBuffer.allocate(USUAL_LINE);
        while (true) {
            int end = fill(bytes, offset);
            if (end >= 0) {
                return reader.read(bytes.slice(0, end)) instanceof AddresseeLine.Good good
                        ? Optional.of(good.addressee())
                        : Optional.empty();
            }
            if (bytes.capacity() > LineScan.LONGEST) {
                return Optional.empty();
            }
            bytes = ByteBuffer.allocate(bytes.capacity() * 4);
        }
    }

    /** @return where the line ends, before CR LF or LF; -1 where that is not among the bytes that there is room for */
    private int fill(ByteBuffer bytes, long offset) {
        try {
            while (bytes.hasRemaining() && file.read(bytes, offset + bytes.position()) > 0) {
                // a read may give less than there is
            }
        } catch (IOException e) {
            throw new RunRefused(
                    Code.ADDRESSEES_UNREADABLE, "The addressee file cannot be read any more: " + e.getMessage() + ".");
        }
        boolean atTheEnd = bytes.hasRemaining();
        int end = 0;
        while (end < bytes.position() && bytes.get(end) != '\n') {
            end++;
        }
        if (end == bytes.position() && !atTheEnd) {
            return -1;
        }
        return end > 0 && bytes.get(end - 1) == '\r' ? end - 1 : end;
    }

    /** How many lines are of use. */
    long usable() {
        return usable;
    }

    /** The lines that are of no use. */
    AddresseeFaults faults() {
        return faults;
    }

    /** Of the whole file, in hexadecimal digits. */
    String sha256() {
        return sha256;
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            // it was only read
        }
    }
}
