package io.moked.gateway.connection;

import io.moked.chassis.secret.Secret;
import java.util.regex.Pattern;

/**
 * An account at Twilio that a business brings along.
 *
 * @param sid {@code AC} and 32 hexadecimal digits
 * @param token its primary token
 * @param sender the number of the account that messages come from, E.164
 */
record OwnAccount(String sid, Secret token, String sender) {

    static final String SID = "AC[0-9a-f]{32}";
    private static final Pattern FORM = Pattern.compile(SID);

    static boolean isSid(String text) {
        return FORM.matcher(text).matches();
    }
}
