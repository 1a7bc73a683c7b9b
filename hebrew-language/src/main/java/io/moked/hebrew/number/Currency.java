package io.moked.hebrew.number;

import io.moked.hebrew.text.Lexicon;
import java.util.HashMap;
import java.util.Map;

/** What an amount is counted in, in agorot. */
enum Currency {
    SHEKEL(100, "שקל", "שקלים", "שקלי", "שקלין", "ש״ח", "ש׳ח", "שח", "₪", "ils", "nis"),
    AGORA(1, "אגורה", "אגורות", "אג׳", "אג", "אגורת"),
    THOUSAND_SHEKELS(100_000, "אש״ח", "אלש״ח", "אלפש״ח", "k₪"),
    MILLION_SHEKELS(100_000_000, "מש״ח", "מלש״ח", "מיליוש״ח");

    static final Lexicon<Currency> LEXICON = Lexicon.of(forms());

    final long agorot;
    private final String[] forms;

    Currency(long agorot, String... forms) {
        this.agorot = agorot;
        this.forms = forms;
    }

    private static Map<String, Currency> forms() {
        var all = new HashMap<String, Currency>();
        for (var currency : values()) {
            for (var form : currency.forms) {
                all.put(form, currency);
            }
        }
        return all;
    }
}
