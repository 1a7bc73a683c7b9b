package io.moked.crm.business;

/** Another business has a number; which one is not told. */
class NumberTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int index;

    NumberTaken(int index) {
        super("a number belongs to another business");
        this.index = index;
    }

    /** Which of the numbers that were asked for. */
    int index() {
        return index;
    }
}
