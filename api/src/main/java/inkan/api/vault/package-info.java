/** Personal data sealed under keys of the key store. */
@NullMarked
package inkan.api.vault;

import org.jspecify.annotations.NullMarked;
