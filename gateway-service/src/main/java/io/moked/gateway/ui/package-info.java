/** The pages: one document, whose routes the browser tells apart. */
@NullMarked
package io.moked.gateway.ui;

import org.jspecify.annotations.NullMarked;
