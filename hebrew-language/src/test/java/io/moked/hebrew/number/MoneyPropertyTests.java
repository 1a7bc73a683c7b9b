package io.moked.hebrew.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MoneyPropertyTests {

    @Test
    void readsSumsHoweverTheyAreSaid() {
        var random = new Random(11);
        for (var round = 0; round < 20_000; round++) {
            var shekels = round < 5_000 ? round + 1 : 1 + (random.nextLong(HebrewNumbers.MOST) >> random.nextInt(28));
            var agorot = random.nextInt(100);
            var said = said(shekels, agorot, random);
            assertThat(HebrewMoney.agorot(said)).as(said).hasValue(shekels * 100 + agorot);
        }
    }

    private static String said(long shekels, int agorot, Random random) {
        var whole = HebrewNumbers.words(shekels, random.nextBoolean() ? Gender.MASCULINE : Gender.FEMININE);
        var currency = random.nextBoolean() ? " שקל" : random.nextBoolean() ? " ש״ח" : " שקלים";
        var part = HebrewNumbers.words(agorot, Gender.FEMININE);
        if (agorot == 0) {
            return whole + currency;
        }
        return switch (random.nextInt(4)) {
            case 0 -> whole + currency + " ו" + part + " אגורות";
            case 1 -> "%d.%02d ₪".formatted(shekels, agorot);
            case 2 -> "₪%,d.%02d".formatted(shekels, agorot);
            default -> whole + currency + (agorot < 10 ? " ו" + part + " אגורות" : " " + part);
        };
    }
}
