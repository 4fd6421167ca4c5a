/** Rehearsals 試行: a store of its own, a clock that requests set, and synthetic residents. Never on a live store. */
@NullMarked
package inkan.api.rehearsal;

import org.jspecify.annotations.NullMarked;
