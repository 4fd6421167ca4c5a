/** The audit trail 監査証跡: which events of the log are of an actor, a municipality, a counter, a rule, a time or a stream. */
@NullMarked
package inkan.view.trail;

import org.jspecify.annotations.NullMarked;
