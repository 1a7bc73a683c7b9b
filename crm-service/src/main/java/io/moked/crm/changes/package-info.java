/**
 * Tells pages which rows of their business changed, so that they look again. Fed by triggers, through PostgreSQL's NOTIFY;
 * carries ids only.
 */
@NullMarked
package io.moked.crm.changes;

import org.jspecify.annotations.NullMarked;
