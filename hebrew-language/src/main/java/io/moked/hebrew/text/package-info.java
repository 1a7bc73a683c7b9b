/** Words with their places in the original, and lexicons that look through the particles glued to a Hebrew word. */
@NullMarked
package io.moked.hebrew.text;

import org.jspecify.annotations.NullMarked;
