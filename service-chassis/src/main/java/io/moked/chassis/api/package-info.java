/**
 * What the HTTP API is alike in, whoever answers: pages and cursors, versions, repeated requests, limits of bodies, and that
 * the business of a path is one of the token's. It is for controllers under {@code /api/v1}.
 */
@NullMarked
package io.moked.chassis.api;

import org.jspecify.annotations.NullMarked;
