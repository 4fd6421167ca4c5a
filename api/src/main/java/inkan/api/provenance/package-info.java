/** Who asks for a command, in which capacity, where: told by headers until identities exist, recorded with each event. */
@NullMarked
package inkan.api.provenance;

import org.jspecify.annotations.NullMarked;
