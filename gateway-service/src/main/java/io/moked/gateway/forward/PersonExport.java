package io.moked.gateway.forward;

import io.moked.chassis.problem.Problem;
import io.moked.chassis.setting.BaseUrl;
import io.moked.chassis.token.InternalTokens;
import io.moked.events.BusinessId;
import io.moked.gateway.route.ServiceAddresses;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that is kept of a customer, by whichever service: what crm-service knows and has in files, the voice, what the agent
 * heard and did, what was sent. It is whole or it is nothing.
 */
@Component
class PersonExport {

    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration READ = Duration.ofMinutes(1);
    private static final String KNOWN = "customer.json";

    private final ServiceAddresses services;
    private final InternalTokens tokens;
    private final JsonMapper json;
    private final RestClient.Builder clients;

    PersonExport(ServiceAddresses services, InternalTokens tokens, JsonMapper json, RestClient.Builder builder) {
        this.services = services;
        this.tokens = tokens;
        this.json = json;
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build());
        requests.setReadTimeout(READ);
        this.clients = builder.clone().requestFactory(requests);
    }

    /**
     * Whose data is handed out.
     *
     * @param customer as the path has it
     * @param token of who asks, for crm-service, which decides whether there is such a customer
     */
    record Person(BusinessId business, String customer, String token) {}

    /** Reads what a service answered. */
    @FunctionalInterface
    private interface Reading<T> {
        T from(InputStream body) throws IOException;
    }

    /**
     * Gathers into a file, which the caller deletes.
     *
     * @throws Problem {@code not-found}, if there is no such customer; {@code unavailable}, if a service does not answer
     */
    Path gather(Person person) throws IOException {
        var gathered = Files.createTempFile("person", ".zip");
        try {
            write(person, gathered);
            return gathered;
        } catch (ResourceAccessException e) {
            Files.delete(gathered);
            throw away();
        } catch (IOException | RuntimeException e) {
            Files.delete(gathered);
            throw e;
        }
    }

    private void write(Person person, Path file) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            var known = known(person, zip);
            for (var recording : known.path("recordings")) {
                voice(person, recording.path("id").asString(), zip);
            }
            others("agent.json", services.ai(), "ai-service", person, known, zip);
            others("messages.json", services.messaging(), "messaging-service", person, known, zip);
        }
    }

    private JsonNode known(Person person, ZipOutputStream zip) {
        var path = "/api/v1/businesses/{business}/customers/{customer}/export";
        return clients.clone()
                .baseUrl(services.crm().toString())
                .build()
                .get()
                .uri(path, person.business(), person.customer())
                .headers(headers -> headers.setBearerAuth(person.token()))
                .exchangeForRequiredValue((sent, answer) -> read(answer, body -> copy(body, zip)))
                .orElseThrow(Problem::notFound);
    }

    private JsonNode copy(InputStream body, ZipOutputStream zip) throws IOException {
        JsonNode known = json.nullNode();
        try (var all = new ZipInputStream(body)) {
            for (var entry = all.getNextEntry(); entry != null; entry = all.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals(KNOWN)) {
                    var content = all.readAllBytes();
                    known = json.readTree(content);
                    zip.write(content);
                } else {
                    all.transferTo(zip);
                }
                zip.closeEntry();
            }
        }
        return known;
    }

    /** A recording that was deleted meanwhile is left out. */
    private void voice(Person person, String recording, ZipOutputStream zip) {
        ask(services.telephony(), "telephony-service", person, "/internal/recordings/" + recording, body -> {
            add("recordings/" + recording + ".wav", body, zip);
            return recording;
        });
    }

    private void others(
            String name, BaseUrl service, String audience, Person person, JsonNode known, ZipOutputStream zip) {
        var path = UriComponentsBuilder.fromPath("/internal/businesses/" + person.business() + "/persons");
        known.at("/customer/phones")
                .forEach(phone -> path.queryParam("phone", phone.asString().replace("+", "%2B")));
        if (known.at("/customer/phones").isEmpty()) {
            return;
        }
        ask(service, audience, person, path.build(true).toUriString(), body -> {
            add(name, body, zip);
            return name;
        });
    }

    private static void add(String name, InputStream body, ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        body.transferTo(zip);
        zip.closeEntry();
    }

    private <T> void ask(BaseUrl service, String audience, Person person, String path, Reading<T> reading) {
        clients.clone()
                .requestInterceptor(tokens.onBehalfOf(person.business(), audience))
                .build()
                .get()
                .uri(service.at(path))
                .exchangeForRequiredValue((sent, answer) -> read(answer, reading));
    }

    /** Empty if there is none. */
    private static <T> Optional<T> read(ClientHttpResponse answer, Reading<T> reading) throws IOException {
        if (answer.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND)) {
            return Optional.empty();
        }
        if (!answer.getStatusCode().isSameCodeAs(HttpStatus.OK)) {
            throw away();
        }
        return Optional.of(reading.from(answer.getBody()));
    }

    private static Problem away() {
        return new Problem(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "This cannot be answered just now.");
    }
}
