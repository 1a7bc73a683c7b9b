package io.moked.hebrew.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.moked.hebrew.text.HebrewText;
import java.util.Optional;
import java.util.regex.Pattern;

/** Phone numbers as they are written in Israel. */
public final class HebrewPhones {

    private static final String ISRAEL = "IL";
    private static final int ISRAEL_CODE = 972;
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /**
     * The metadata of libphonenumber leaves out ranges that are in use (0501234567 and its like), so the prefixes of
     * Israel's numbering plan decide: mobile, geographic, and those without a place.
     */
    private static final Pattern ISRAELI = Pattern.compile("5[0-58]\\d{7}|[23489]\\d{7}|7[2-9]\\d{7}");

    private static final Pattern WRITTEN = Pattern.compile("\\+?[\\d\\s().\\-־–/]{7,25}");

    private HebrewPhones() {}

    /**
     * The number in E.164 form, as in {@code +972502345678}. A number without a country is Israeli; letters, short
     * codes ({@code *2700}, 100) and impossible numbers are none.
     */
    public static Optional<String> e164(String written) {
        var plain = HebrewText.withoutBidiControls(written).strip();
        if (!WRITTEN.matcher(plain).matches()) {
            return Optional.empty();
        }
        try {
            var number = NUMBERS.parse(plain.replace('־', '-'), ISRAEL);
            return isUsable(number) ? Optional.of(NUMBERS.format(number, PhoneNumberFormat.E164)) : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    private static boolean isUsable(PhoneNumber number) {
        if (!NUMBERS.isPossibleNumber(number)) {
            return false;
        }
        return number.getCountryCode() != ISRAEL_CODE
                || ISRAELI.matcher(Long.toString(number.getNationalNumber())).matches()
                || NUMBERS.isValidNumber(number);
    }
}
