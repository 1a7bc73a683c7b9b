package io.moked.telephony.call;

import io.moked.chassis.problem.Problem;
import io.moked.events.PhoneNumber;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The parameters of a voice webhook. The gateway has checked who sent them; here each is checked for its form, and what
 * is not well formed is refused as a whole.
 */
public final class CarrierForm {

    private static final Pattern CALL_SID = Pattern.compile("CA[0-9a-fA-F]{32}");
    private static final Pattern ACCOUNT_SID = Pattern.compile("AC[0-9a-fA-F]{32}");
    private static final int LONGEST = 1024;

    /** Numbers that Twilio sends in place of one that is withheld: anonymous, restricted, blocked and unknown, as dialled on a keypad. */
    private static final Set<String> WITHHELD = Set.of("+266696687", "+7378742833", "+2562533", "+8656696");

    private final Map<String, String> parameters;
    private final CarrierCall call;

    /**
     * Reads the parameters every voice webhook has.
     *
     * @param account the account whose signature the gateway has checked
     * @throws Problem if they are malformed
     */
    public CarrierForm(Map<String, String> parameters, String account) {
        this.parameters = Map.copyOf(parameters);
        this.call = new CarrierCall(required("AccountSid", ACCOUNT_SID), required("CallSid", CALL_SID));
        if (!call.accountSid().equals(account)) {
            throw malformed();
        }
    }

    /** Which call it is about. */
    public CarrierCall call() {
        return call;
    }

    /** A call that arrives, as the parameters describe it. */
    public IncomingCall incoming() {
        return new IncomingCall(call, caller(), dialled().orElseThrow(CarrierForm::malformed));
    }

    /** Who calls; absent when the number is withheld. */
    public @Nullable PhoneNumber caller() {
        var from = text("From").orElseThrow(CarrierForm::malformed);
        return PhoneNumber.isE164(from) && !WITHHELD.contains(from) ? new PhoneNumber(from) : null;
    }

    /** The number that was dialled, if it is one. */
    public Optional<PhoneNumber> dialled() {
        return text("To").filter(PhoneNumber::isE164).map(PhoneNumber::new);
    }

    /** A parameter, if it is there and not empty. */
    public Optional<String> text(String name) {
        var value = Optional.ofNullable(parameters.get(name)).filter(text -> !text.isEmpty());
        if (value.isPresent() && value.get().length() > LONGEST) {
            throw malformed();
        }
        return value;
    }

    /** A parameter that is not negative, if it is there. */
    public Optional<Integer> count(String name) {
        return text(name).map(digits -> {
            if (!digits.matches("\\d{1,6}")) {
                throw malformed();
            }
            return Integer.parseInt(digits);
        });
    }

    /** A parameter that has to be there and to look like this. */
    public String required(String name, Pattern form) {
        return text(name).filter(value -> form.matcher(value).matches()).orElseThrow(CarrierForm::malformed);
    }

    private static Problem malformed() {
        return new Problem(HttpStatus.BAD_REQUEST, "malformed-webhook", "A parameter is missing or malformed.");
    }
}
