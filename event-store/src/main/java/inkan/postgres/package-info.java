/** The embedded PostgreSQL of the default run. */
@NullMarked
package inkan.postgres;

import org.jspecify.annotations.NullMarked;
