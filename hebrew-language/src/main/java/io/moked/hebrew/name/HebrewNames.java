package io.moked.hebrew.name;

import io.moked.hebrew.text.Words;
import java.util.Optional;

/** Names of people as callers say and spell them. */
public final class HebrewNames {

    private HebrewNames() {}

    /**
     * The name in an answer to the question for it: {@code קוראים לי יוסי כהן}, {@code השם הוא דנה לוי־כהן}, {@code משפחת
     * כהן}. Unknown names are taken where a name was announced, or where nothing else is said.
     */
    public static Optional<HebrewName> read(String spoken) {
        return new NameReader(Words.of(spoken)).read();
    }

    /**
     * The word that was spelled out: {@code נון כמו נח, חית כמו חיים}, {@code כף הא נון סופית}, {@code מ׳ י׳ כ׳ ל׳}. A
     * single letter counts only with a word for it.
     */
    public static Optional<String> spelled(String spoken) {
        return new SpellingOut(Words.of(spoken)).word();
    }
}
