package inkan.api.digest;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Sees to it that a log is only ever used with one digest key. With another key every comparison of attributes would
 * say "changed", and certificates would be revoked for nothing (C-4). The database knows the key's fingerprint only.
 */
public record KeyOfTheLog(JdbcClient sql) {

    /**
     * The key of this log: on its first use a new one, unless the file is there; from then on the one of the file.
     *
     * @throws WrongDigestKey when the file is missing or holds another key than the log was begun with
     */
    public DigestKey open(DigestKeyFile file) {
        Optional<String> known = fingerprint();
        if (known.isPresent() && !file.exists()) {
            throw new WrongDigestKey("The digest key that this log was begun with is missing: put it back at "
                    + file.path().toAbsolutePath() + ", or name its file with inkan.digest-key-file");
        }
        DigestKey key = file.exists() ? file.read() : file.create();
        sql.sql("insert into digest_key (fingerprint) values (?) on conflict do nothing")
                .param(key.fingerprint())
                .update();
        if (!fingerprint().orElseThrow().equals(key.fingerprint())) {
            throw new WrongDigestKey("This log was begun with another digest key than the one at "
                    + file.path().toAbsolutePath());
        }
        return key;
    }

    private Optional<String> fingerprint() {
        return sql.sql("select fingerprint from digest_key").query(String.class).optional();
    }
}
