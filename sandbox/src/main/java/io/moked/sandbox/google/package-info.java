/** Google Cloud Text-to-Speech over gRPC, as its documents describe it: Hebrew voices whose speech carries its words. */
@NullMarked
package io.moked.sandbox.google;

import org.jspecify.annotations.NullMarked;
