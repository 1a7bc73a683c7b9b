package io.moked.crm.google;

import io.moked.chassis.secret.Secret;
import io.moked.chassis.setting.BaseUrl;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How we are known to Google; without a client nobody can connect a calendar.
 *
 * @param clientId of the OAuth client of type "web application"
 * @param clientSecret its secret
 * @param returnUrl where Google sends people back to: the desk's page {@code /google-calendar}, as registered with Google
 * @param pushUrl where Google tells of changes: {@code https://<public>/webhooks/google/calendar}; absent to only ask
 * @param calendarUrl Google's API
 * @param oauthUrl where tokens are exchanged and revoked
 * @param consentUrl the page on which people allow it
 * @param poll how often a calendar is asked for changes that no push told of
 */
@ConfigurationProperties("moked.google")
record GoogleSettings(
        @Nullable String clientId,
        @Nullable Secret clientSecret,
        @Nullable URI returnUrl,
        @Nullable URI pushUrl,
        @DefaultValue("https://www.googleapis.com") BaseUrl calendarUrl,
        @DefaultValue("https://oauth2.googleapis.com") BaseUrl oauthUrl,

        @DefaultValue("https://accounts.google.com/o/oauth2/v2/auth")
        BaseUrl consentUrl,

        @DefaultValue("5m") Duration poll) {

    /** What is needed to ask anybody. */
    record Client(String id, Secret secret, URI returnUrl) {}

    /** The client, if all of it is set. */
    java.util.Optional<Client> client() {
        return clientId == null || clientSecret == null || returnUrl == null
                ? java.util.Optional.empty()
                : java.util.Optional.of(new Client(clientId, clientSecret, returnUrl));
    }
}
