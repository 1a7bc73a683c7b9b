/** The least a webhook can cost: what benchmarks compare with. */
@NullMarked
package io.moked.system.floor;

import org.jspecify.annotations.NullMarked;
