/** Destruction of personal data whose retention is over: asked for and approved by list, and carried out on the keys. */
@NullMarked
package inkan.api.retention;

import org.jspecify.annotations.NullMarked;
