package io.moked.sandbox.openai.dialogue;

/** Sentences by which the agent recognises later what it asked. */
final class Phrases {

    static final String WHOSE_NAME = "על שם מי";
    static final String SHALL_I_BOOK = "לקבוע לכם תור";
    static final String WHAT_TO_SAY = "מה למסור";
    static final String LEAVE_A_MESSAGE = "להשאיר הודעה";
    static final String ANYTHING_ELSE = "לעזור בעוד משהו";

    static final String AGAIN = "לא שמעתי טוב, אפשר לחזור על זה?";
    static final String FAREWELL = "תודה שהתקשרתם, להתראות!";

    private Phrases() {}
}
