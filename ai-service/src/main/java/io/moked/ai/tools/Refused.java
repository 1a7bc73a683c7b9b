package io.moked.ai.tools;

/** A tool call that is not done, with a sentence the agent may say. */
class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient String say;

    Refused(String say) {
        super("refused");
        this.say = say;
    }

    String say() {
        return say;
    }
}
