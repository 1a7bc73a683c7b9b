package io.moked.sandbox.twilio.message;

import io.moked.sandbox.fault.Fault;
import io.moked.sandbox.fault.Fault.Vendor;
import io.moked.sandbox.fault.Faults;
import io.moked.sandbox.twilio.TwilioAccount;
import io.moked.sandbox.twilio.message.Message.Status;
import io.moked.sandbox.twilio.webhook.Webhook;
import io.moked.sandbox.twilio.webhook.Webhooks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Leads messages from queued to their end and tells the application each step, in order unless a fault says otherwise. */
public final class Delivering implements AutoCloseable {

    private final Messages messages;
    private final Webhooks webhooks;
    private final Faults faults;
    private final Duration step;
    private final Function<String, Optional<String>> callOf;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    /** @param callOf the newest call of a phone number, whose faults strike its messages too */
    public Delivering(
            Messages messages,
            Webhooks webhooks,
            Faults faults,
            Duration step,
            Function<String, Optional<String>> callOf) {
        this.messages = messages;
        this.webhooks = webhooks;
        this.faults = faults;
        this.step = step;
        this.callOf = callOf;
    }

    /** Sets a message on its way. */
    public void start(TwilioAccount account, Message message) {
        workers.execute(() -> {
            try {
                lead(account, message);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void lead(TwilioAccount account, Message message) throws InterruptedException {
        var call = callOf.apply(message.to()).orElse(null);
        var reordered = faults.strike(Vendor.TWILIO, "message-status", call)
                .filter(fault -> fault.kind() == Fault.Kind.REORDER)
                .isPresent();
        var withheld = new ArrayList<Message>();
        var current = message;
        for (var next : way(message)) {
            Thread.sleep(step);
            current = messages.becomes(current, next, error(message, next));
            if (reordered) {
                withheld.addFirst(current);
            } else {
                tell(account, current, call);
            }
        }
        withheld.forEach(late -> tell(account, late, call));
    }

    private List<Status> way(Message message) {
        return messages.obstacle(message)
                .map(error -> error == 63016
                        ? List.of(Status.QUEUED, Status.FAILED)
                        : List.of(Status.QUEUED, Status.SENT, Status.UNDELIVERED))
                .orElse(List.of(Status.QUEUED, Status.SENT, Status.DELIVERED));
    }

    private @Nullable Integer error(Message message, Status status) {
        return status == Status.FAILED || status == Status.UNDELIVERED
                ? messages.obstacle(message).orElse(null)
                : null;
    }

    private void tell(TwilioAccount account, Message message, @Nullable String call) {
        if (message.statusCallback() == null) {
            return;
        }
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("MessageSid", message.sid());
        parameters.put("SmsSid", message.sid());
        parameters.put("AccountSid", message.account());
        parameters.put("From", message.channel().address(message.from()));
        parameters.put("To", message.channel().address(message.to()));
        parameters.put("MessageStatus", message.status().word());
        parameters.put("SmsStatus", message.status().word());
        parameters.put("ApiVersion", "2010-04-01");
        if (message.errorCode() != null) {
            parameters.put("ErrorCode", String.valueOf(message.errorCode()));
        }
        if (message.channel() == Message.Channel.WHATSAPP) {
            parameters.put("ChannelPrefix", "whatsapp");
            parameters.put("StructuredMessage", "false");
        }
        webhooks.deliver(new Webhook(account.authToken(), message.statusCallback(), "POST", parameters, call));
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
