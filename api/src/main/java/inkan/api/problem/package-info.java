/** How refusals and faults are told: problem documents (RFC 9457), which never repeat anything that came in (P-6). */
@NullMarked
package inkan.api.problem;

import org.jspecify.annotations.NullMarked;
