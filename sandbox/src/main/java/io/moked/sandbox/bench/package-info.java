/** Load runs, each beside a floor that is measured in the same run. */
@NullMarked
package io.moked.sandbox.bench;

import org.jspecify.annotations.NullMarked;
