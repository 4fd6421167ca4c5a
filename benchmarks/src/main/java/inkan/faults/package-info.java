/** Faults on purpose: kills, cut networks, late commits, full disks; and what the log makes of them. */
@NullMarked
package inkan.faults;

import org.jspecify.annotations.NullMarked;
