package io.moked.ai.tools;

/** A tool call that is not done, with a sentence the agent may say. */
class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient String say;
    private final transient String why;

    /**
     * @param say to the caller
     * @param why for the people of the business: half a sentence
     */
    Refused(String say, String why) {
        super("refused");
        this.say = say;
        this.why = why;
    }

    String say() {
        return say;
    }

    String why() {
        return why;
    }
}
