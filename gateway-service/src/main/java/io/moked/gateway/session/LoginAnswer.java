package io.moked.gateway.session;

import io.moked.gateway.factor.Factor;
import java.util.List;

/** What a right password leads to. */
sealed interface LoginAnswer permits SessionView, LoginAnswer.SecondFactorWanted {

    /**
     * Half of a login.
     *
     * @param secondFactorRequired one of these has to be shown, too
     */
    record SecondFactorWanted(List<Factor> secondFactorRequired) implements LoginAnswer {}
}
