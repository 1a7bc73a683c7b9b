package io.moked.sandbox.twilio.rest;

import io.moked.sandbox.fault.Fault;
import io.moked.sandbox.fault.Fault.Vendor;
import io.moked.sandbox.fault.Faults;
import io.moked.sandbox.http.Reply;
import io.moked.sandbox.http.Request;
import io.moked.sandbox.twilio.TwilioAccount;
import io.moked.sandbox.twilio.message.Delivering;
import io.moked.sandbox.twilio.message.Message;
import io.moked.sandbox.twilio.message.Messages;
import io.moked.sandbox.twilio.message.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** {@code /Messages}. */
final class MessagesResource {

    private final RequestSchema schema;
    private final Messages messages;
    private final Delivering delivering;
    private final Faults faults;
    private final Function<String, Optional<String>> callOf;

    MessagesResource(
            RequestSchema schema,
            Messages messages,
            Delivering delivering,
            Faults faults,
            Function<String, Optional<String>> callOf) {
        this.schema = schema;
        this.messages = messages;
        this.delivering = delivering;
        this.faults = faults;
        this.callOf = callOf;
    }

    /** Creating is not idempotent: a request whose answer is lost was carried out all the same. */
    Reply create(TwilioAccount account, Request request) throws InterruptedException {
        var form = request.form();
        schema.check(form);
        var order = new Messages.Order(
                one(form, "From").orElseThrow(() -> new Refused(400, 21603, "A 'From' phone number is required.")),
                one(form, "To").orElse(""),
                one(form, "Body").orElse(null),
                one(form, "ContentSid").orElse(null),
                one(form, "ContentVariables").map(MessagesResource::variables).orElse(null),
                one(form, "StatusCallback").orElse(null));
        var receiver = Message.Channel.of(order.to()).number(order.to());
        var fault =
                faults.strike(Vendor.TWILIO, "message", callOf.apply(receiver).orElse(null));
        if (fault.map(Fault::kind).filter(Fault.Kind.FAIL::equals).isPresent()) {
            return Reply.json(
                    500,
                    "{\"code\":20500,\"message\":\"Internal Server Error\",\"more_info\":"
                            + "\"https://www.twilio.com/docs/errors/20500\",\"status\":500}");
        }
        var message = messages.accept(account, order);
        delivering.start(account, message);
        if (fault.map(Fault::kind).filter(Fault.Kind.DROP::equals).isPresent()) {
            return Reply.none();
        }
        if (fault.map(Fault::kind).filter(Fault.Kind.SLOW::equals).isPresent()) {
            Thread.sleep(fault.orElseThrow().delay());
        }
        return Documents.reply(201, Documents.of(message));
    }

    Reply fetch(TwilioAccount account, Request request) {
        return messages.find(account.sid(), request.variable("sid"))
                .map(message -> Documents.reply(200, Documents.of(message)))
                .orElseThrow(() -> Access.notFound(request.path()));
    }

    Reply list(TwilioAccount account, Request request) {
        var query = request.query();
        Predicate<Message> wanted = message -> message.account().equals(account.sid());
        wanted = wanted.and(fits(query, "To", message -> message.channel().address(message.to())));
        wanted = wanted.and(fits(query, "From", message -> message.channel().address(message.from())));
        wanted = wanted.and(sentOn(query.get("DateSent")));
        wanted = wanted.and(sent(query.get("DateSent>"), (at, limit) -> !at.isBefore(limit)));
        wanted = wanted.and(sent(query.get("DateSent<"), (at, limit) -> !at.isAfter(limit)));
        var found = messages.all().reversed().stream()
                .filter(wanted)
                .map(Documents::of)
                .toList();
        return Documents.page(
                "messages", found, number(query, "Page", 0), number(query, "PageSize", 50), request.path());
    }

    private static Predicate<Message> fits(
            Map<String, List<String>> query, String name, Function<Message, String> value) {
        return message -> one(query, name).map(value.apply(message)::equals).orElse(true);
    }

    private static Predicate<Message> sentOn(@Nullable List<String> given) {
        if (given == null) {
            return message -> true;
        }
        var from = instant(given.getFirst());
        var until = from.atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay()
                .toInstant(ZoneOffset.UTC);
        return message ->
                !message.createdAt().isBefore(from) && message.createdAt().isBefore(until);
    }

    private static Predicate<Message> sent(
            @Nullable List<String> given, java.util.function.BiPredicate<Instant, Instant> fits) {
        return message -> given == null || fits.test(message.createdAt(), instant(given.getFirst()));
    }

    private static Instant instant(String text) {
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
                    : Instant.parse(text);
        } catch (java.time.DateTimeException e) {
            throw new Refused(400, 20001, "Invalid date: " + text);
        }
    }

    private static int number(Map<String, List<String>> query, String name, int usual) {
        return one(query, name)
                .filter(text -> text.matches("\\d{1,4}"))
                .map(Integer::parseInt)
                .orElse(usual);
    }

    private static Optional<String> one(Map<String, List<String>> form, String name) {
        return Optional.ofNullable(form.get(name)).map(List::getFirst);
    }

    private static Map<String, String> variables(String json) {
        try {
            return JsonMapper.shared().readValue(json, new TypeReference<Map<String, String>>() {});
        } catch (JacksonException e) {
            throw new Refused(400, 21656, "The ContentVariables Parameter is invalid");
        }
    }
}
