/** Where a service keeps the files that people and programs bring. */
@NullMarked
package io.counterfoil.service.files;

import org.jspecify.annotations.NullMarked;
