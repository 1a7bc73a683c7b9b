package io.moked.sandbox.twilio.rest;

import io.moked.sandbox.http.Reply;
import io.moked.sandbox.http.Request;
import io.moked.sandbox.twilio.TwilioAccount;
import io.moked.sandbox.twilio.line.Lines;
import io.moked.sandbox.twilio.line.Lines.CallView;
import io.moked.sandbox.twilio.message.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /Calls}: looked up, and changed while they go on. */
final class CallsResource {

    private final RequestSchema schema;
    private final Lines lines;

    CallsResource(RequestSchema schema, Lines lines) {
        this.schema = schema;
        this.lines = lines;
    }

    Reply fetch(TwilioAccount account, Request request) {
        return Documents.reply(200, Documents.of(find(account, request)));
    }

    Reply list(TwilioAccount account, Request request) {
        var found = lines.of(account.sid()).stream()
                .filter(call -> fits(request, "From", call.from()))
                .filter(call -> fits(request, "To", call.to()))
                .filter(call -> fits(request, "Status", call.status()))
                .map(Documents::of)
                .toList();
        return Documents.page("calls", found, 0, Math.max(1, found.size()), request.path());
    }

    Reply update(TwilioAccount account, Request request) {
        var form = request.form();
        schema.check(form);
        var call = find(account, request);
        if (call.endedAt() != null) {
            throw new Refused(400, 21220, "Call is not in-progress. Cannot redirect.");
        }
        if (form.containsKey("Twiml")) {
            execute(call, one(form, "Twiml"));
        } else if (form.containsKey("Url")) {
            lines.redirect(call.sid(), one(form, "Url"), form.containsKey("Method") ? one(form, "Method") : "POST");
        } else if (form.containsKey("Status")) {
            lines.end(call.sid());
        }
        return fetch(account, request);
    }

    private void execute(CallView call, String twiml) {
        try {
            lines.execute(call.sid(), twiml);
        } catch (IllegalArgumentException e) {
            throw new Refused(400, 21218, "Invalid TwiML: " + e.getMessage());
        }
    }

    private CallView find(TwilioAccount account, Request request) {
        return lines.find(account.sid(), request.variable("sid")).orElseThrow(() -> Access.notFound(request.path()));
    }

    private static boolean fits(Request request, String name, String value) {
        return Optional.ofNullable(request.query().get(name))
                .map(List::getFirst)
                .map(value::equals)
                .orElse(true);
    }

    private static String one(Map<String, List<String>> form, String name) {
        return Optional.ofNullable(form.get(name)).map(List::getFirst).orElseThrow();
    }
}
