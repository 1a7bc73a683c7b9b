/** The desk in a real browser, as owners, administrators and agents use it. */
@NullMarked
package io.moked.system.desk;

import org.jspecify.annotations.NullMarked;
