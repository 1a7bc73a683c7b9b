/**
 * What every service needs and no user asks for. Put on the class path it configures itself.
 */
@NullMarked
package io.moked.chassis;

import org.jspecify.annotations.NullMarked;
