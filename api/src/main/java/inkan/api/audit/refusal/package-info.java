/** Commands that rules have refused: counted, never stored. */
@NullMarked
package inkan.api.audit.refusal;

import org.jspecify.annotations.NullMarked;
