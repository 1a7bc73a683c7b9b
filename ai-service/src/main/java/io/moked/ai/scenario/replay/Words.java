package io.moked.ai.scenario.replay;

import io.moked.hebrew.text.HebrewText;
import java.util.regex.Pattern;

/** Words that may be said with letters such as ב or מה before them: who looks for כיכר רבין means בכיכר רבין too. */
final class Words {

    private Words() {}

    static boolean occur(String words, String text) {
        var sought = HebrewText.comparable(words);
        return !sought.isEmpty()
                && Pattern.compile(" [והבכלמש]{0,3}" + Pattern.quote(sought) + " ")
                        .matcher(" " + HebrewText.comparable(text) + " ")
                        .find();
    }
}
