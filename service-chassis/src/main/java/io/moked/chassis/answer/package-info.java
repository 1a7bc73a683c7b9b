/**
 * Lets a thread wait for a row that any instance may write.
 */
@NullMarked
package io.moked.chassis.answer;

import org.jspecify.annotations.NullMarked;
