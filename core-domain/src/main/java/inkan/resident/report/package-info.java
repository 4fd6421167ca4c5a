/** What all reports of the resident register have in common. */
@NullMarked
package inkan.resident.report;

import org.jspecify.annotations.NullMarked;
