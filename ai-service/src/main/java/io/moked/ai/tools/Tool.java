package io.moked.ai.tools;

/**
 * Something the model may have done.
 *
 * @param <A> its arguments, a record
 */
interface Tool<A extends Record> {

    String name();

    Class<A> arguments();

    /** Checks the call as if a stranger had sent it, and does it. */
    ToolOutcome use(A arguments, Situation situation) throws Refused;
}
