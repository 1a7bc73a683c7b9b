/**
 * Files that a business keeps of a customer. They are kept sealed, within bounds for each business,
 * and only ever handed out to be stored, never to be shown.
 */
@NullMarked
package io.moked.crm.customer.file;

import org.jspecify.annotations.NullMarked;
