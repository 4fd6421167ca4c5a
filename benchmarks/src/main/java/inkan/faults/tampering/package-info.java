/** Exports that somebody has changed, and whether the verifier finds what, and where. */
@NullMarked
package inkan.faults.tampering;

import org.jspecify.annotations.NullMarked;
