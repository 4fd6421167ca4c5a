/** Keys of personal data: kept in a table of their own, wrapped under a key that is not in the database. */
@NullMarked
package inkan.vault;

import org.jspecify.annotations.NullMarked;
