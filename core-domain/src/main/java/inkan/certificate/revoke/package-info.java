/** Revocation 失効 of certificates on request. */
@NullMarked
package inkan.certificate.revoke;

import org.jspecify.annotations.NullMarked;
