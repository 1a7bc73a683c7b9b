/** What happened with a customer, in order, each thing once, in its newest state. */
@NullMarked
package io.moked.crm.timeline;

import org.jspecify.annotations.NullMarked;
