/** Past states and what differs between two of them, for auditors, over HTTP and the command line. */
@NullMarked
package inkan.api.audit.asof;

import org.jspecify.annotations.NullMarked;
