/**
 * The businesses: opened like a template or from a file, changed at the desk. Emits {@code business.changed} with every
 * change.
 */
@NullMarked
package io.moked.crm.business;

import org.jspecify.annotations.NullMarked;
