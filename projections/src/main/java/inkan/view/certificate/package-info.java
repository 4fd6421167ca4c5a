/** How a certificate stands, and on a given day whether it has expired and when it can be renewed. */
@NullMarked
package inkan.view.certificate;

import org.jspecify.annotations.NullMarked;
