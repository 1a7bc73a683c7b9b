package io.moked.crm.google;

import com.google.api.client.json.gson.GsonFactory;
import com.google.api.client.util.DateTime;
import com.google.api.services.calendar.Calendar;
import com.google.api.services.calendar.CalendarRequest;
import com.google.api.services.calendar.model.Channel;
import com.google.api.services.calendar.model.Event;
import com.google.api.services.calendar.model.Events;
import io.moked.crm.calendar.Period;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The events of a connected calendar. What a private event is about is not even asked for. */
@Component
class GoogleEvents {

    private static final String CALENDAR = "primary";
    private static final String EVENT =
            "id,status,etag,start,end,transparency,recurringEventId,extendedProperties/private,attendees(self,responseStatus)";
    private static final String LIST = "nextPageToken,nextSyncToken,items(" + EVENT + ")";
    private static final int PAGE = 1000;

    private final GoogleCalls calls;
    private final AccessTokens tokens;
    private final GoogleSettings settings;

    GoogleEvents(GoogleCalls calls, AccessTokens tokens, GoogleSettings settings) {
        this.calls = calls;
        this.tokens = tokens;
        this.settings = settings;
    }

    private interface Asking<T> {
        CalendarRequest<T> of(Calendar calendar) throws IOException;
    }

    /**
     * A page of what changed since a token, or of all that is in a window.
     *
     * @throws Refusal {@link Refusal#isTooOld()} if the token is good no longer
     */
    Events list(Connection connection, @Nullable String token, Period window, @Nullable String page)
            throws IOException {
        return ask(connection, calendar -> {
            var list = calendar.events()
                    .list(CALENDAR)
                    .setSingleEvents(true)
                    .setMaxResults(PAGE)
                    .setMaxAttendees(1)
                    .setPageToken(page)
                    .setFields(LIST);
            return token == null
                    ? list.setTimeMin(dateTime(window.start())).setTimeMax(dateTime(window.end()))
                    : list.setSyncToken(token);
        });
    }

    Event get(Connection connection, String id) throws IOException {
        return ask(connection, calendar -> calendar.events().get(CALENDAR, id).setFields(EVENT));
    }

    Event insert(Connection connection, Event event) throws IOException {
        return ask(
                connection,
                calendar -> calendar.events().insert(CALENDAR, event).setFields(EVENT));
    }

    /** Changes of an event what is ours to say, if it is still the one we know. */
    Event change(Connection connection, Event event, String etag) throws IOException {
        return ask(connection, calendar -> {
            var change = calendar.events().patch(CALENDAR, event.getId(), event).setFields(EVENT);
            change.getRequestHeaders().setIfMatch(etag);
            return change;
        });
    }

    /** Changes of an event what is said of it, whatever it has become. */
    void describe(Connection connection, Event event) throws IOException {
        ask(
                connection,
                calendar ->
                        calendar.events().patch(CALENDAR, event.getId(), event).setFields(EVENT));
    }

    /** Deletes an event, if it is still the one we know; without an etag, whatever it is. */
    void delete(Connection connection, String id, @Nullable String etag) throws IOException {
        ask(connection, calendar -> {
            var delete = calendar.events().delete(CALENDAR, id);
            if (etag != null) {
                delete.getRequestHeaders().setIfMatch(etag);
            }
            return delete;
        });
    }

    Channel watch(Connection connection, Channel channel) throws IOException {
        return ask(connection, calendar -> calendar.events().watch(CALENDAR, channel));
    }

    void stop(Connection connection, Connection.Channel channel) throws IOException {
        var stopped = new Channel().setId(channel.id().toString()).setResourceId(channel.resource());
        ask(connection, calendar -> calendar.channels().stop(stopped));
    }

    /** Once more if the access token expired on the way. */
    private <T> T ask(Connection connection, Asking<T> asking) throws IOException {
        try {
            var client = client(tokens.of(connection));
            return calls.call(() -> asking.of(client).execute());
        } catch (GoogleCalls.Later e) {
            if (!e.isForToken()) {
                throw e;
            }
            tokens.forget(connection);
            var client = client(tokens.of(connection));
            return calls.call(() -> asking.of(client).execute());
        }
    }

    private Calendar client(String accessToken) {
        var limits = calls.limits();
        return new Calendar.Builder(calls.transport(), GsonFactory.getDefaultInstance(), request -> {
                    limits.initialize(request);
                    request.getHeaders().setAuthorization("Bearer " + accessToken);
                })
                .setRootUrl(settings.calendarUrl() + "/")
                .setApplicationName("Moked")
                .build();
    }

    private static DateTime dateTime(Instant moment) {
        return new DateTime(moment.toEpochMilli());
    }
}
