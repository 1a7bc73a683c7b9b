package io.moked.hebrew.number;

import io.moked.hebrew.text.Words;
import java.util.OptionalLong;

/** Sums of money in shekels and agorot. */
public final class HebrewMoney {

    private HebrewMoney() {}

    /**
     * The first sum of the text in agorot: {@code מאה עשרים ושבע שקל וחמישים}, {@code 127.50 ₪}, {@code שקל תשעים}. A
     * number without a currency is a sum only when it is all there is; of a range ({@code 100-200 ₪}), which is no sum,
     * there is none, nor of another currency.
     */
    public static OptionalLong agorot(String text) {
        var words = Words.of(text);
        return new SumSearch(words).first();
    }
}
