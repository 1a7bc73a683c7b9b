package io.moked.messaging.provider.twilio;

import com.twilio.exception.ApiException;
import com.twilio.exception.TwilioException;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import io.moked.events.BusinessId;
import io.moked.events.PhoneNumber;
import io.moked.events.message.MessageStatus.Channel;
import io.moked.messaging.outgoing.Carrier;
import io.moked.messaging.outgoing.CarrierAnswer;
import io.moked.messaging.outgoing.Letter;
import io.moked.messaging.outgoing.Stage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Twilio's Messages API, for WhatsApp and SMS alike. */
@Component
class TwilioCarrier implements Carrier {

    private static final int UNAUTHORIZED = 401;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int BAD_REQUEST = 400;
    private static final int SERVER_ERROR = 500;
    private static final long PAGE = 100;

    /** Twilio's codes about WhatsApp and other channels. */
    private static final int CHANNELS_FROM = 63000;

    private static final int CHANNELS_TO = 63999;

    /** The template is none of this account: it was approved for another. */
    private static final int FOREIGN_TEMPLATE = 21655;

    /** Not about WhatsApp but about us, or already an answer of the receiver: limits, and a block by the receiver. */
    private static final Set<Integer> NOT_FOR_SMS = Set.of(63018, 63038, 63033);

    private final TwilioClients clients;
    private final ContentTemplates templates;
    private final StatusAddress statusAddress;
    private final JsonMapper json = JsonMapper.builder().build();

    TwilioCarrier(TwilioClients clients, ContentTemplates templates, StatusAddress statusAddress) {
        this.clients = clients;
        this.templates = templates;
        this.statusAddress = statusAddress;
    }

    @Override
    public CarrierAnswer take(Letter letter) {
        try {
            var twilio = clients.of(letter.business(), letter.from());
            var taken = creator(letter, twilio.getAccountSid()).create(twilio);
            return new CarrierAnswer.Taken(taken.getSid(), stage(taken));
        } catch (RequestFailed e) {
            return e.mayHaveArrived() ? new CarrierAnswer.Unclear(e.reason()) : new CarrierAnswer.NotTaken(e.reason());
        } catch (ApiException e) {
            return refusal(e);
        } catch (TwilioException e) {
            return new CarrierAnswer.Unclear(e.getClass().getSimpleName());
        }
    }

    private MessageCreator creator(Letter letter, String account) {
        var creator = Message.creator(
                        account,
                        address(letter.channel(), letter.to()),
                        address(letter.channel(), letter.from()),
                        letter.channel() == Channel.SMS ? letter.words().text() : null)
                .setStatusCallback(statusAddress.of(letter.business(), letter.id()));
        return switch (letter.channel()) {
            case SMS -> creator;
            case WHATSAPP ->
                creator.setContentSid(templates.sidOf(letter.words().template()))
                        .setContentVariables(variables(letter.words().variables()));
        };
    }

    private String variables(List<String> values) {
        var numbered = new LinkedHashMap<String, String>();
        for (var value : values) {
            numbered.put(Integer.toString(numbered.size() + 1), value);
        }
        return json.writeValueAsString(numbered);
    }

    private static CarrierAnswer refusal(ApiException refusal) {
        var status = refusal.getStatusCode();
        if (status == null || status < BAD_REQUEST || status >= SERVER_ERROR || status == REQUEST_TIMEOUT) {
            return new CarrierAnswer.Unclear("unreadable-answer");
        }
        // Credentials are the operator's to correct; the messages wait for that.
        if (status == UNAUTHORIZED) {
            return new CarrierAnswer.NotTaken("unauthorized");
        }
        var code = refusal.getCode();
        return new CarrierAnswer.Refused(Integer.toString(code == null ? status : code));
    }

    @Override
    public List<Trace> taken(BusinessId business, Channel channel, PhoneNumber from, PhoneNumber to)
            throws Unreachable {
        try {
            var twilio = clients.of(business, from);
            // Not filtered by DateSent, which a queued message does not have yet. The newest come first.
            var page = Message.reader(twilio.getAccountSid())
                    .setTo(address(channel, to))
                    .setFrom(address(channel, from))
                    .setPageSize(PAGE)
                    .firstPage(twilio);
            return StreamSupport.stream(page.getRecords().spliterator(), false)
                    .filter(message -> message.getDirection() != Message.Direction.INBOUND)
                    .map(TwilioCarrier::trace)
                    .toList();
        } catch (RequestFailed e) {
            throw new Unreachable(e.reason(), e);
        } catch (TwilioException e) {
            throw new Unreachable("unreadable-answer", e);
        }
    }

    private static Trace trace(Message message) {
        return new Trace(
                message.getSid(),
                stage(message),
                Optional.ofNullable(message.getErrorCode())
                        .map(Object::toString)
                        .orElse(null),
                message.getDateCreated().toInstant());
    }

    private static Stage stage(Message message) {
        return Optional.ofNullable(message.getStatus())
                .flatMap(status -> TwilioStages.of(status.toString()))
                .orElse(Stage.ACCEPTED);
    }

    @Override
    public boolean smsMayArrive(@Nullable String errorCode) {
        if (errorCode == null) {
            return true;
        }
        try {
            var code = Integer.parseInt(errorCode);
            return code == FOREIGN_TEMPLATE
                    || code >= CHANNELS_FROM && code <= CHANNELS_TO && !NOT_FOR_SMS.contains(code);
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static com.twilio.type.PhoneNumber address(Channel channel, PhoneNumber number) {
        return new com.twilio.type.PhoneNumber(
                switch (channel) {
                    case WHATSAPP -> "whatsapp:" + number.e164();
                    case SMS -> number.e164();
                });
    }
}
