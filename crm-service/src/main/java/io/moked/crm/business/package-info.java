/** The businesses, imported from files when the service starts. Emits {@code business.changed}. */
@NullMarked
package io.moked.crm.business;

import org.jspecify.annotations.NullMarked;
