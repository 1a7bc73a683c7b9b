/** What vendors are told to do wrong, and for which call. */
@NullMarked
package io.moked.sandbox.fault;

import org.jspecify.annotations.NullMarked;
