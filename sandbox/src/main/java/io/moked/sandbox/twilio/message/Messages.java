package io.moked.sandbox.twilio.message;

import io.moked.sandbox.twilio.Sids;
import io.moked.sandbox.twilio.TwilioAccount;
import io.moked.sandbox.twilio.TwilioNumber;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes messages, refuses what Twilio refuses at once, and knows what the channel will do with the others. */
public final class Messages {

    /** What somebody wants to send; addresses as given, with their channel. */
    public record Order(
            String from,
            String to,
            @Nullable String body,
            @Nullable String contentSid,
            @Nullable Map<String, String> contentVariables,
            @Nullable String statusCallback) {}

    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final Duration SERVICE_WINDOW = Duration.ofHours(24);
    private static final int LONGEST_BODY = 1600;

    private final Clock clock;
    private final Map<String, Message> kept = new ConcurrentHashMap<>();
    private final Map<String, Instant> lastWords = new ConcurrentHashMap<>();
    private final Set<String> withoutWhatsApp = ConcurrentHashMap.newKeySet();

    /** No messages yet. */
    public Messages(Clock clock) {
        this.clock = clock;
    }

    /** Everything that was accepted, oldest first. */
    public List<Message> all() {
        return kept.values().stream()
                .sorted(Comparator.comparing(Message::createdAt))
                .toList();
    }

    /** A message of an account. */
    public Optional<Message> find(String account, String sid) {
        return Optional.ofNullable(kept.get(sid))
                .filter(message -> message.account().equals(account));
    }

    /** From now on this number has no WhatsApp. */
    public void hasNoWhatsApp(String number) {
        withoutWhatsApp.add(number);
    }

    /** A customer wrote to a sender by WhatsApp, which lets the sender answer in free text for 24 hours. */
    public void customerWrote(String customer, String sender) {
        lastWords.put(customer + ">" + sender, clock.instant());
    }

    /**
     * Takes a message.
     *
     * @throws Refused if Twilio would refuse it at once
     */
    public Message accept(TwilioAccount account, Order order) {
        var channel = Message.Channel.of(order.to());
        if (channel != Message.Channel.of(order.from())) {
            throw new Refused(400, 21910, "Invalid From and To pair. From and To should be of the same channel");
        }
        var to = channel.number(order.to());
        if (!E164.matcher(to).matches()) {
            throw new Refused(400, 21211, "Invalid 'To' Phone Number: " + order.to());
        }
        requireSender(account, channel, channel.number(order.from()));
        var message = new Message(
                Sids.next("SM"),
                account.sid(),
                channel,
                channel.number(order.from()),
                to,
                body(order),
                order.contentSid(),
                order.statusCallback(),
                Message.Status.QUEUED,
                null,
                clock.instant());
        kept.put(message.sid(), message);
        return message;
    }

    private static void requireSender(TwilioAccount account, Message.Channel channel, String from) {
        var number = account.number(from);
        if (channel == Message.Channel.WHATSAPP
                && number.filter(TwilioNumber::whatsApp).isEmpty()) {
            throw new Refused(400, 63007, "Twilio could not find a Channel with the specified From address");
        }
        if (number.isEmpty()) {
            throw new Refused(
                    400,
                    21606,
                    "The 'From' phone number provided is not a valid message-capable Twilio phone number: " + from);
        }
    }

    private static String body(Order order) {
        if (order.contentSid() != null) {
            if (!ContentTemplates.knows(order.contentSid())) {
                throw new Refused(400, 21655, "The ContentSid is invalid: " + order.contentSid());
            }
            var variables = Optional.ofNullable(order.contentVariables()).orElse(Map.of());
            return ContentTemplates.render(order.contentSid(), variables)
                    .orElseThrow(() -> new Refused(400, 21656, "The ContentVariables Parameter is invalid"));
        }
        if (order.body() == null || order.body().isEmpty()) {
            throw new Refused(400, 21602, "Message body is required.");
        }
        if (order.body().length() > LONGEST_BODY) {
            throw new Refused(400, 21617, "The concatenated message body exceeds the 1600 character limit");
        }
        return order.body();
    }

    /** What the channel makes of a message in the end: delivered, or the code of its error. */
    Optional<Integer> obstacle(Message message) {
        if (message.channel() == Message.Channel.SMS) {
            return Optional.empty();
        }
        if (withoutWhatsApp.contains(message.to())) {
            return Optional.of(63003);
        }
        var wrote = lastWords.get(message.to() + ">" + message.from());
        var open = wrote != null && wrote.plus(SERVICE_WINDOW).isAfter(clock.instant());
        return message.contentSid() == null && !open ? Optional.of(63016) : Optional.empty();
    }

    Message becomes(Message message, Message.Status status, @Nullable Integer error) {
        var changed = message.becomes(status, error);
        kept.put(message.sid(), changed);
        return changed;
    }
}
