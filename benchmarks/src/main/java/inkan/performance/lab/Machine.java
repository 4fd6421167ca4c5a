package inkan.performance.lab;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;

/** What everything is measured on. */
public final class Machine {
    private static final Path CPUS = Path.of("/proc/cpuinfo");
    private static final Path MEMORY = Path.of("/proc/meminfo");
    private static final int BLOCK = 8192;
    private static final long FLUSHING_NANOS = 2_000_000_000L;

    private Machine() {}

    /** Its parts, in words. */
    public static Map<String, String> parts() throws IOException {
        var parts = new TreeMap<String, String>();
        parts.put("cores", Runtime.getRuntime().availableProcessors() + field(CPUS, "model name", ", "));
        parts.put("memory", field(MEMORY, "MemTotal", ""));
        parts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        parts.put("java", System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
        parts.put("heap", Runtime.getRuntime().maxMemory() / (1 << 20) + " MiB");
        return parts;
    }

    private static String field(Path file, String name, String before) throws IOException {
        if (!Files.exists(file)) {
            return "";
        }
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> before + line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("");
    }

    /** The load average of the last minute; negative where the system does not tell it. */
    public static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /** How often per second one thread can append a block to a file and have it on the disk. */
    public static double flushesPerSecond(Path directory) throws IOException {
        Path file = Files.createTempFile(directory, "flush", "");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer block = ByteBuffer.allocateDirect(BLOCK);
            channel.write(ByteBuffer.allocate(BLOCK * 1024));
            channel.force(true);
            long begin = System.nanoTime();
            int flushes = 0;
            while (System.nanoTime() - begin < FLUSHING_NANOS) {
                channel.write(block.rewind(), (long) (flushes % 1024) * BLOCK); // in place, as the write-ahead log is
                channel.force(false);
                flushes++;
            }
            return flushes / ((System.nanoTime() - begin) / 1e9);
        } finally {
            Files.delete(file);
        }
    }
}
