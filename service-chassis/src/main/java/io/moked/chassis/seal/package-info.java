/**
 * What is kept encrypted, so that a copy of a database or of a folder says nothing.
 */
@NullMarked
package io.moked.chassis.seal;

import org.jspecify.annotations.NullMarked;
