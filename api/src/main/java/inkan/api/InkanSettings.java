package inkan.api;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set, under {@code inkan.}.
 *
 * @param dataDirectory where this program keeps what it owns: the embedded database, unless
 *     {@code spring.datasource.url} names another one, and the keys
 * @param digestKeyFile file of the key of the attributes' digest; absent: {@code digest.key} in the data directory. All
 *     nodes on one database need the same key
 * @param checkpointKeyFile file of the keys that sign checkpoints of the log; absent: {@code checkpoint.key} in the data
 *     directory. All nodes on one database need the same key
 * @param personalKeyFile file of the key that keys of personal data are wrapped under; absent: {@code personal.key} in the
 *     data directory. All nodes on one database need the same key
 * @param formerPersonalKeyFiles files of keys that were that one before, until all keys are rewrapped
 * @param municipalities directory of files of municipalities beyond those that come with the program, or instead of them;
 *     absent: none. All nodes on one database need the same files
 * @param checkpointInterval how long from one checkpoint to the next while the log grows
 * @param viewWait how long a query waits for the views to reach the position asked for with {@code at-least}
 */
@ConfigurationProperties("inkan")
public record InkanSettings(
        @DefaultValue("data") Path dataDirectory,
        @Nullable Path digestKeyFile,
        @Nullable Path checkpointKeyFile,
        @Nullable Path personalKeyFile,
        @DefaultValue List<Path> formerPersonalKeyFiles,
        @Nullable Path municipalities,
        @DefaultValue("5s") Duration checkpointInterval,
        @DefaultValue("5s") Duration viewWait) {

    public InkanSettings {
        formerPersonalKeyFiles = List.copyOf(formerPersonalKeyFiles);
    }

    /** Where the embedded database is. */
    public Path databaseDirectory() {
        return dataDirectory.resolve("postgres");
    }

    /** Where the key of the attributes' digest is: beside the database, never in it. */
    public Path keyFile() {
        return digestKeyFile == null ? dataDirectory.resolve("digest.key") : digestKeyFile;
    }

    /** Where the key is that keys of personal data are wrapped under: beside the database, never in it. */
    public Path keyEncryptionFile() {
        return personalKeyFile == null ? dataDirectory.resolve("personal.key") : personalKeyFile;
    }

    /** Where the keys that sign checkpoints are: beside the database, never in it. */
    public Path signingKeyFile() {
        return checkpointKeyFile == null ? dataDirectory.resolve("checkpoint.key") : checkpointKeyFile;
    }
}
