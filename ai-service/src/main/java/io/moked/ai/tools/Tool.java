package io.moked.ai.tools;

import io.moked.ai.business.Business;

/**
 * Something the model may have done.
 *
 * @param <A> its arguments, a record
 */
interface Tool<A extends Record> {

    String name();

    Class<A> arguments();

    /** What these arguments are for, in words; they are not checked. */
    Deed deed(A arguments, Business business);

    /** Checks the call as if a stranger had sent it, and does it. */
    ToolOutcome use(A arguments, Situation situation) throws Refused;
}
