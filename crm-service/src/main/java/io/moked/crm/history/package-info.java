/** How what people change was before. Written by the database in the transaction of each change, read here. */
@NullMarked
package io.moked.crm.history;

import org.jspecify.annotations.NullMarked;
