/** Personal data: how it is sealed into events, and for how long it may be opened. */
@NullMarked
package inkan.personal;

import org.jspecify.annotations.NullMarked;
