/** Checkpoints of the log, proofs and verification: made in the background, told over HTTP. */
@NullMarked
package inkan.api.proof;

import org.jspecify.annotations.NullMarked;
