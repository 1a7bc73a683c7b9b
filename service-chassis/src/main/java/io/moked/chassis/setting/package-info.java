/**
 * What settings are made of: addresses, values by name, and one clear sentence at start where something is missing.
 */
@NullMarked
package io.moked.chassis.setting;

import org.jspecify.annotations.NullMarked;
