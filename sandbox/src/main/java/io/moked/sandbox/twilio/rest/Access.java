package io.moked.sandbox.twilio.rest;

import io.moked.sandbox.http.Reply;
import io.moked.sandbox.http.Request;
import io.moked.sandbox.http.VendorServer;
import io.moked.sandbox.twilio.TwilioAccount;
import io.moked.sandbox.twilio.message.Refused;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Lets in who knows the account's token, and turns refusals into Twilio's error documents. */
final class Access {

    /** What is done with a request that was let in. */
    @FunctionalInterface
    interface Operation {
        Reply answer(TwilioAccount account, Request request) throws Exception;
    }

    private final List<TwilioAccount> accounts;

    Access(Collection<TwilioAccount> accounts) {
        this.accounts = List.copyOf(accounts);
    }

    /** The operation behind the check. */
    VendorServer.Handler checked(Operation operation) {
        return request -> {
            try {
                return operation.answer(account(request), request);
            } catch (Refused e) {
                return error(e);
            }
        };
    }

    private TwilioAccount account(Request request) {
        var named = request.variable("account").replace(".json", "");
        return accounts.stream()
                .filter(account -> account.sid().equals(named))
                .filter(account -> isKnownTo(account, request))
                .findFirst()
                .orElseThrow(() -> new Refused(401, 20003, "Authenticate"));
    }

    private static boolean isKnownTo(TwilioAccount account, Request request) {
        var expected = "Basic "
                + Base64.getEncoder()
                        .encodeToString((account.sid() + ":" + account.authToken()).getBytes(StandardCharsets.UTF_8));
        return request.header("authorization")
                .map(given -> MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8)))
                .orElse(false);
    }

    static Refused notFound(String path) {
        return new Refused(404, 20404, "The requested resource " + path + " was not found");
    }

    private static Reply error(Refused refused) {
        var document = Map.of(
                "code",
                refused.code(),
                "message",
                Optional.ofNullable(refused.getMessage()).orElse(""),
                "more_info",
                "https://www.twilio.com/docs/errors/" + refused.code(),
                "status",
                refused.status());
        var reply = Reply.json(refused.status(), JsonMapper.shared().writeValueAsString(document));
        return refused.status() == 401 ? reply.with(Map.of("WWW-Authenticate", "Basic realm=\"Twilio API\"")) : reply;
    }
}
