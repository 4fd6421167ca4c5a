/** The audit trail 監査証跡: every event with who, on whose authority, why and what it changed. */
@NullMarked
package inkan.api.audit.trail;

import org.jspecify.annotations.NullMarked;
