/** The desk of the businesses: who they are, who their customers are, and what is agreed with them. */
@NullMarked
package io.moked.crm;

import org.jspecify.annotations.NullMarked;
