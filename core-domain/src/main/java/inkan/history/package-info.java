/** What the log remembers: every event ever written, and how old shapes are read. */
@NullMarked
package inkan.history;

import org.jspecify.annotations.NullMarked;
