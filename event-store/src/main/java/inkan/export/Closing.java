package inkan.export;

import inkan.checkpoint.Checkpoint;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;

/** The text that is signed at the end. Its first line keeps it from being taken for a checkpoint of any log. */
record Closing(Contents contents, Checkpoint checkpoint, String manifest, String keys, List<String> notes) {

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /**
     * The text.
     *
     * @param bytes that stand before the note
     * @param digest of those bytes
     */
    String text(long blocks, long bytes, byte[] digest) {
        return "inkan-export/1\n"
                + "origin " + checkpoint.origin() + "\n"
                + "size " + checkpoint.size() + "\n"
                + "root " + base64(checkpoint.root()) + "\n"
                + "from " + contents.from() + "\n"
                + "to " + contents.to() + "\n"
                + "events " + contents.events() + "\n"
                + "blocks " + blocks + "\n"
                + "bytes " + bytes + "\n"
                + "file " + base64(digest) + "\n"
                + "manifest " + hash(manifest) + "\n"
                + "keys " + hash(keys) + "\n"
                + "checkpoints " + hash(String.join("", notes)) + "\n";
    }

    private static String hash(String text) {
        MessageDigest digest = ExportFile.sha256();
        return base64(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
