/** Issue of certificates: with the card, or later. */
@NullMarked
package inkan.certificate.issue;

import org.jspecify.annotations.NullMarked;
