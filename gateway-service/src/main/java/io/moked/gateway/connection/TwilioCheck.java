package io.moked.gateway.connection;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;

/** Asks Twilio whether an account works. The address is that of the settings, whatever the account; no redirection is followed. */
@Component
class TwilioCheck {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration READ = Duration.ofSeconds(8);
    private static final String ACCOUNT = "/2010-04-01/Accounts/{sid}";

    private final RestClient twilio;

    TwilioCheck(RestClient.Builder builder, TwilioAccounts platform) {
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build());
        requests.setReadTimeout(READ);
        twilio = builder.clone()
                .requestFactory(requests)
                .baseUrl(platform.baseUrl().toString())
                .build();
    }

    /** What Twilio says. */
    enum Result {
        /** The token is the account's, and the account is active. */
        WORKS,
        /** It is not, or the account is suspended or closed. */
        REFUSED,
        /** The account works and does not have the number. */
        FOREIGN_SENDER,
        /** Nothing that can be understood. */
        UNREACHABLE
    }

    Result of(OwnAccount account) {
        try {
            var state = ask(account, ACCOUNT + ".json", account.sid());
            if (!(state.path("status").asString("").equals("active")
                    && state.path("sid").asString("").equals(account.sid()))) {
                return Result.REFUSED;
            }
            var numbers = ask(
                    account, ACCOUNT + "/IncomingPhoneNumbers.json?PhoneNumber={n}", account.sid(), account.sender());
            return numbers.path("incoming_phone_numbers")
                            .valueStream()
                            .anyMatch(number ->
                                    number.path("phone_number").asString("").equals(account.sender()))
                    ? Result.WORKS
                    : Result.FOREIGN_SENDER;
        } catch (Refused e) {
            return Result.REFUSED;
        } catch (RestClientException e) {
            return Result.UNREACHABLE;
        }
    }

    private JsonNode ask(OwnAccount account, String address, Object... variables) {
        var answer = twilio.get()
                .uri(address, variables)
                .headers(headers -> authenticate(headers, account))
                .retrieve()
                .onStatus(TwilioCheck::isRefusal, (request, response) -> {
                    throw new Refused();
                })
                .body(JsonNode.class);
        if (answer == null) {
            throw new RestClientException("an empty answer");
        }
        return answer;
    }

    private static void authenticate(HttpHeaders headers, OwnAccount account) {
        headers.setBasicAuth(account.sid(), account.token().value());
    }

    private static boolean isRefusal(HttpStatusCode status) {
        return status.value() == 401 || status.value() == 403 || status.value() == 404;
    }

    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
