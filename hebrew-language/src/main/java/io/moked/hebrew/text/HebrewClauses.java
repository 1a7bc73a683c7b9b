package io.moked.hebrew.text;

import java.util.List;

/**
 * The sentences and clauses of a text, small enough to be spoken one after another while the rest is still being written.
 */
public final class HebrewClauses {

    private HebrewClauses() {}

    /**
     * The pieces of the text in order; together they are the text, each with the white space behind it. A sentence ends at
     * its sign or line, a clause at a comma, a colon, a semicolon or a dash, a long one also before a conjunction.
     * Decimals, hours, short forms, acronyms and addresses are not torn apart.
     */
    public static List<String> of(String text) {
        return new ClauseCuts(Words.of(text)).pieces();
    }
}
