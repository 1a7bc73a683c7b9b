package io.moked.hebrew.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import io.moked.hebrew.number.Dictation;
import java.util.Optional;

/** The digits behind a plus: those of Israel follow its plan, all others libphonenumber. */
final class ForeignNumber implements Dictation.Shape {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final NumberingPlan PLAN = new NumberingPlan();
    private static final String ISRAEL = "972";
    private static final String NO_REGION = "ZZ";
    private static final int FEWEST_DIGITS = 7;
    private static final int MOST_DIGITS = 15;

    @Override
    public boolean canBegin(String digits) {
        return digits.startsWith(ISRAEL)
                ? PLAN.canBegin(digits)
                : digits.length() <= MOST_DIGITS && !digits.startsWith("0");
    }

    @Override
    public boolean isWhole(String digits) {
        return e164(digits).isPresent();
    }

    @Override
    public boolean isOpenEnded() {
        return true;
    }

    /** The number in E.164 form. */
    static Optional<String> e164(String digits) {
        if (digits.startsWith(ISRAEL)) {
            var national = NumberingPlan.national(digits);
            return national.isEmpty() ? Optional.empty() : Optional.of("+" + ISRAEL + national);
        }
        return digits.length() < FEWEST_DIGITS || digits.length() > MOST_DIGITS ? Optional.empty() : parsed(digits);
    }

    private static Optional<String> parsed(String digits) {
        try {
            var number = NUMBERS.parse("+" + digits, NO_REGION);
            return NUMBERS.isPossibleNumber(number)
                    ? Optional.of(NUMBERS.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
