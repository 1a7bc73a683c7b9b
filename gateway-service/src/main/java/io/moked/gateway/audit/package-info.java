/** What was changed, by whom and from where; it can be added to and read, and nothing else. */
@NullMarked
package io.moked.gateway.audit;

import org.jspecify.annotations.NullMarked;
