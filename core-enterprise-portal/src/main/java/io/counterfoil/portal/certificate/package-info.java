/** Certificates of vouchers and financings: made by who may, checked by anybody. */
@NullMarked
package io.counterfoil.portal.certificate;

import org.jspecify.annotations.NullMarked;
