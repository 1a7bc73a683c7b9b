/** The grammar of scenarios, as records, and its reader, which tells a mistake with line, column and what is allowed. */
@NullMarked
package io.moked.sandbox.caller.scenario;

import org.jspecify.annotations.NullMarked;
