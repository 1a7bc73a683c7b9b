/**
 * What customers may still buy or book, stage by stage. A lead is opened by what is told of a conversation or at the desk, and is won when its customer
 * books or pays.
 */
@NullMarked
package io.moked.crm.lead;

import org.jspecify.annotations.NullMarked;
