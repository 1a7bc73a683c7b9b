/**
 * What a period of days brought: calls, how quickly they were answered, visits, new customers; from sums that the
 * database keeps beside the rows; leads and payments are counted from the rows when asked. How long callers waited is kept beside the utterances by the database, in the same transaction.
 */
@NullMarked
package io.moked.crm.analytics;

import org.jspecify.annotations.NullMarked;
