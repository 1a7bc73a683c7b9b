/** What tests of services need beside the service: real servers, keys, the other services as a probe. */
@NullMarked
package io.moked.chassis.testing;

import org.jspecify.annotations.NullMarked;
