/** Renewal 更新 of certificates inside their window. */
@NullMarked
package inkan.certificate.renew;

import org.jspecify.annotations.NullMarked;
