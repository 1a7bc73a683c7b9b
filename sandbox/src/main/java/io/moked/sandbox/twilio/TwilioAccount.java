package io.moked.sandbox.twilio;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An account or sub-account.
 *
 * @param sid {@code AC} and 32 hexadecimal digits
 * @param authToken signs webhooks and is the password of the REST API
 * @param numbers those it owns
 */
public record TwilioAccount(String sid, String authToken, List<TwilioNumber> numbers) {

    private static final Pattern SID = Pattern.compile("AC[0-9a-f]{32}");

    /** @throws IllegalArgumentException if the SID is none */
    public TwilioAccount {
        if (!SID.matcher(sid).matches()) {
            throw new IllegalArgumentException("an account SID is AC and 32 hexadecimal digits");
        }
        numbers = List.copyOf(numbers);
    }

    /** One of its numbers. */
    public Optional<TwilioNumber> number(String e164) {
        return numbers.stream().filter(number -> number.number().equals(e164)).findFirst();
    }

    /** The token never appears in a log. */
    @Override
    public String toString() {
        return "TwilioAccount[" + sid + "]";
    }
}
