package io.moked.hebrew.command;

/** The arguments make no sense; the message is a sentence for the person who wrote them. */
final class Mistake extends RuntimeException {

    private static final long serialVersionUID = 1;

    Mistake(String sentence) {
        super(sentence);
    }
}
