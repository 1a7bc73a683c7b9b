package io.moked.sandbox.twilio.rest;

import io.moked.sandbox.http.Reply;
import io.moked.sandbox.http.Request;
import io.moked.sandbox.twilio.TwilioAccount;
import io.moked.sandbox.twilio.TwilioNumber;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The account itself, and its numbers. */
final class AccountsResource {

    Reply fetch(TwilioAccount account, Request request) {
        var document = new LinkedHashMap<String, @Nullable Object>();
        document.put("sid", account.sid());
        document.put("friendly_name", "Sandbox");
        document.put("status", "active");
        document.put("type", "Full");
        document.put("owner_account_sid", account.sid());
        document.put("uri", "/2010-04-01/Accounts/" + account.sid() + ".json");
        return Documents.reply(200, document);
    }

    /** {@code PhoneNumber} is a filter of digits; the emulator knows whole numbers only. */
    Reply numbers(TwilioAccount account, Request request) {
        var wanted = Optional.ofNullable(request.query().get("PhoneNumber")).map(List::getFirst);
        var found = account.numbers().stream()
                .map(TwilioNumber::number)
                .filter(number -> wanted.map(number::equals).orElse(true))
                .map(number -> number(account, number))
                .toList();
        return Documents.page("incoming_phone_numbers", found, 0, Math.max(1, found.size()), request.path());
    }

    private static Map<String, @Nullable Object> number(TwilioAccount account, String number) {
        var document = new LinkedHashMap<String, @Nullable Object>();
        document.put("account_sid", account.sid());
        document.put("phone_number", number);
        document.put("capabilities", Map.of("voice", true, "sms", true, "mms", false));
        return document;
    }
}
