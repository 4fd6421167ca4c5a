/**
 * The queue of expiry notices and the job that sends them: claims, addressees, the run with its steps, and its files. What
 * was sent is decided by the log; everything here may be done again.
 */
@NullMarked
package inkan.api.notice;

import org.jspecify.annotations.NullMarked;
