/** What the agent did in a call and why, for the people of the business to look through. */
@NullMarked
package io.moked.ai.review;

import org.jspecify.annotations.NullMarked;
