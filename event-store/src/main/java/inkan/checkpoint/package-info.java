/**
 * Signed checkpoints of the log's Merkle tree (C2SP signed notes and tlog-checkpoint), the tiles beneath them, the proofs
 * from them, and the verification of the whole log against them.
 */
@NullMarked
package inkan.checkpoint;

import org.jspecify.annotations.NullMarked;
