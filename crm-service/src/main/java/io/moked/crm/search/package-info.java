/** One field to look for everything of a business: customers, their appointments, calls by number. */
@NullMarked
package io.moked.crm.search;

import org.jspecify.annotations.NullMarked;
