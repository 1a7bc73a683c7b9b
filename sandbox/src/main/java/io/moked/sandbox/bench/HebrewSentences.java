package io.moked.sandbox.bench;

import io.moked.hebrew.name.HebrewAddresses;
import io.moked.hebrew.name.HebrewNames;
import io.moked.hebrew.number.HebrewMoney;
import io.moked.hebrew.number.HebrewNumbers;
import io.moked.hebrew.number.IdentityNumbers;
import io.moked.hebrew.phone.HebrewPhones;
import io.moked.hebrew.speech.HebrewSpeech;
import io.moked.hebrew.text.HebrewClauses;
import io.moked.hebrew.text.HebrewEnding;
import io.moked.hebrew.time.HebrewTime;
import java.time.ZonedDateTime;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A sentence through each part of the Hebrew library; run by JMH. */
@State(Scope.Benchmark)
public class HebrewSentences {

    private final HebrewTime time = new HebrewTime();
    private final ZonedDateTime now = ZonedDateTime.parse("2026-11-25T10:00:00+02:00[Asia/Jerusalem]");
    private final String wish = "שלום, אפשר לקבוע תור למחר בשלוש וחצי, או ביום ראשון הקרוב בבוקר?";
    private final String confirmation =
            "התור אצל ד״ר כהן נקבע ל-25/11 בשעה 15:30, המחיר ₪127.50, ולפרטים אפשר להתקשר ל-03-6123456.";
    private final String phone = "הטלפון שלי אפס חמש שתיים, שלוש ארבע חמש, שש שבע שמונה תשע";
    private final String id = "תעודת זהות אפס שלוש תשע שלוש שלוש שבע ארבע שתיים שלוש";
    private final String sum = "שילמתי מאה עשרים ושבע שקל וחמישים אגורות במזומן";
    private final String name = "שלום, מדברת ד״ר רונית אבו חצירה ואני רוצה לקבוע תור";
    private final String address = "אני גרה ברחוב הרב קוק 12 כניסה ב׳ דירה 4 בפתח תיקוה";

    /** A benchmark, for JMH to make. */
    public HebrewSentences() {}

    /** The floor: every character of a sentence looked at once. */
    @Benchmark
    public long floor() {
        return confirmation.codePoints().filter(Character::isLetter).count();
    }

    /** {@link HebrewTime}. */
    @Benchmark
    public Object when() {
        return time.find(wish, now);
    }

    /** {@link HebrewSpeech}. */
    @Benchmark
    public Object speak() {
        return HebrewSpeech.aloud(confirmation);
    }

    /** {@link HebrewPhones}. */
    @Benchmark
    public Object phone() {
        return HebrewPhones.e164(phone);
    }

    /** {@link IdentityNumbers}. */
    @Benchmark
    public Object id() {
        return IdentityNumbers.read(id);
    }

    /** {@link HebrewMoney}. */
    @Benchmark
    public Object money() {
        return HebrewMoney.agorot(sum);
    }

    /** {@link HebrewNumbers}. */
    @Benchmark
    public Object number() {
        return HebrewNumbers.value(sum);
    }

    /** {@link HebrewClauses}. */
    @Benchmark
    public Object clauses() {
        return HebrewClauses.of(confirmation);
    }

    /** {@link HebrewEnding}. */
    @Benchmark
    public Object ending() {
        return HebrewEnding.of(wish);
    }

    /** {@link HebrewNames}. */
    @Benchmark
    public Object name() {
        return HebrewNames.read(name);
    }

    /** {@link HebrewAddresses}. */
    @Benchmark
    public Object address() {
        return HebrewAddresses.read(address);
    }
}
