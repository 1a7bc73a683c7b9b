/**
 * The public API as one OpenAPI document, merged from what each service says of its part, and a page to try it. Only what
 * the gateway really lets through is in it.
 */
@NullMarked
package io.moked.gateway.apidocs;

import org.jspecify.annotations.NullMarked;
