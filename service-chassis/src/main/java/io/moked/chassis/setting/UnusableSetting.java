package io.moked.chassis.setting;

/** A setting with which the service cannot start. Its message is all that is printed. */
public class UnusableSetting extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param sentence which setting, and what it has to be; never its value */
    public UnusableSetting(String sentence) {
        super(sentence);
    }
}
