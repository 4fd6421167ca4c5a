package inkan.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The exports of {@code docs/export-format.md}, put together again from what stands there. */
final class PublishedExport {

    static final String KEY =
            "inkan/00000000-0000-4000-8000-000000000000+a28b16d7" + "+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4";

    private static final Path DOCUMENT = Path.of("../docs/export-format.md");
    private static final HexFormat HEX = HexFormat.of();
    private static final String MAGIC = "89494e4b414e0a01";
    private static final Pattern HEADER = Pattern.compile("\\n(ff494b46[0-9a-f]{10})   (.)\\n");

    private PublishedExport() {}

    static byte[] range() {
        return all().getFirst();
    }

    static byte[] card() {
        return all().get(1);
    }

    private static List<byte[]> all() {
        try {
            String document = Files.readString(DOCUMENT);
            String[] vectors =
                    document.substring(document.indexOf("<!-- made by")).split(MAGIC, -1);
            var exports = new ArrayList<byte[]>();
            for (String vector : Arrays.asList(vectors).subList(1, vectors.length)) {
                exports.add(export(vector.substring(0, vector.indexOf("```"))));
            }
            return exports;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] export(String vector) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(HEX.parseHex(MAGIC));
        Matcher header = HEADER.matcher(vector);
        while (header.find()) {
            byte[] head = HEX.parseHex(header.group(1));
            int length = ByteBuffer.wrap(head).getInt(5);
            String rest = vector.substring(header.end());
            bytes.writeBytes(head);
            bytes.writeBytes(
                    "BE".contains(header.group(2))
                            ? HEX.parseHex(rest.replaceAll("\\s", "").substring(0, 2 * length))
                            : Arrays.copyOf(rest.getBytes(UTF_8), length));
        }
        return bytes.toByteArray();
    }
}
