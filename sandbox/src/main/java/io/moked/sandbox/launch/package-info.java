/** The command line. It does nothing that a test cannot do through {@link io.moked.sandbox.world.World}. */
@NullMarked
package io.moked.sandbox.launch;

import org.jspecify.annotations.NullMarked;
