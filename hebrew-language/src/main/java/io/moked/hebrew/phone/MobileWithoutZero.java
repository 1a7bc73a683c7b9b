package io.moked.hebrew.phone;

import io.moked.hebrew.number.Dictation;

/** Mobile numbers as some say them, from the five on: {@code 52-345-6789}. */
final class MobileWithoutZero implements Dictation.Shape {

    private static final Dictation.Shape WITH_ZERO = new NumberingPlan();

    @Override
    public boolean canBegin(String digits) {
        return digits.startsWith("5") && WITH_ZERO.canBegin("0" + digits);
    }

    @Override
    public boolean isWhole(String digits) {
        return digits.startsWith("5") && WITH_ZERO.isWhole("0" + digits);
    }
}
