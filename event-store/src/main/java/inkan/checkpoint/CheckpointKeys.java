package inkan.checkpoint;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The keys of this log's checkpoints: secrets in a file, public halves in the database, where the order tells which one
 * signs. Used by whoever holds the {@link CheckpointTurn} only.
 */
record CheckpointKeys(CheckpointKeyFile file, Clock clock) {

    /**
     * The keys that have to sign the next checkpoint: the newest, and the one before it while that has not signed beside
     * it yet. The first key of a log is made here.
     *
     * @return empty when the newest key of the log is not in the file: another node's operator has rotated, or the file is
     *     of another log, or lost
     */
    Optional<List<SigningKey>> signers(CheckpointTables tables) throws SQLException {
        List<SigningKey> here = file.read();
        List<VerifierKey> known = tables.keys();
        String origin = tables.origin();
        if (here.stream().anyMatch(key -> !key.verifier().name().equals(origin))) {
            return Optional.empty();
        }
        if (known.isEmpty()) {
            if (here.isEmpty()) {
                here = List.of(SigningKey.generate(origin));
                file.write(here);
            }
            tables.addKey(here.getLast().verifier(), clock.instant());
            return Optional.of(List.of(here.getLast()));
        }
        List<VerifierKey> secretsOf = here.stream().map(SigningKey::verifier).toList();
        int newest = secretsOf.indexOf(known.getLast());
        if (newest < 0) {
            return Optional.empty();
        }
        if (newest == 0 && here.size() == 2) {
            // The program was killed after it had written a new key, and before it made it known.
            tables.addKey(secretsOf.getLast(), clock.instant());
        }
        return Optional.of(here);
    }

    /**
     * Makes a new key, which signs from the next checkpoint on; that one the old key signs as well.
     *
     * @return the new key's public half; empty when the newest key is not in the file
     * @throws RotationPendingException when the checkpoint of an earlier rotation has not been made yet
     */
    Optional<VerifierKey> rotate(CheckpointTables tables) throws SQLException {
        Optional<List<SigningKey>> signers = signers(tables);
        if (signers.isEmpty()) {
            return Optional.empty();
        }
        if (signers.get().size() > 1) {
            throw new RotationPendingException();
        }
        var keys = new ArrayList<>(signers.get());
        keys.add(SigningKey.generate(tables.origin()));
        file.write(keys);
        tables.addKey(keys.getLast().verifier(), clock.instant());
        return Optional.of(keys.getLast().verifier());
    }

    /** After these keys have signed a checkpoint together, the newest is enough, and the others' secrets go. */
    void signed(List<SigningKey> signers) {
        if (signers.size() > 1) {
            file.write(List.of(signers.getLast()));
        }
    }
}
