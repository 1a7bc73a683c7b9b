/**
 * What all routes share: who may come in, where services are, the token a forwarded request gets.
 */
@NullMarked
package io.moked.gateway.route;

import org.jspecify.annotations.NullMarked;
