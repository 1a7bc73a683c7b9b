/**
 * The public API from outside: every operation of its document is asked by those who may not, and with what nobody should
 * send.
 */
@NullMarked
package io.moked.system.api;

import org.jspecify.annotations.NullMarked;
