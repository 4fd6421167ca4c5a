/** What is handed over on paper: the copy of a certificate and the history of a resident, as PDF. */
@NullMarked
package inkan.api.paper;

import org.jspecify.annotations.NullMarked;
