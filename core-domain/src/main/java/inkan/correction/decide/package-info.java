/** The approval of corrections, which carries them out, and their declining. */
@NullMarked
package inkan.correction.decide;

import org.jspecify.annotations.NullMarked;
