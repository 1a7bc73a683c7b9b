package io.moked.crm.customer;

import io.moked.events.BusinessId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Something large to be kept by whoever asks. All of it is read, into a file of its own for that moment, before any of it
 * is sent: a slow reader holds no connection of the database.
 */
@Component
public class Download {

    private static final int AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Turns turns = new Turns(AT_ONCE, PATIENCE);
    private final TransactionTemplate reading;

    Download(PlatformTransactionManager transactions) {
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** Writes what is to be sent, in a transaction. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream target) throws IOException;
    }

    /**
     * Sends a file, when it is the turn of the business: few are read at once, so that connections are left for all else.
     *
     * @throws io.moked.chassis.problem.Problem {@code too-many-requests} if it is not soon
     */
    public void send(BusinessId business, HttpServletResponse response, String mediaType, String name, Content content)
            throws IOException {
        var kept = Files.createTempFile("download", null);
        try {
            turns.take(business, () -> {
                reading.executeWithoutResult(transaction -> write(content, kept));
                return kept;
            });
            response.setContentType(mediaType);
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setContentLengthLong(Files.size(kept));
            Files.copy(kept, response.getOutputStream());
        } finally {
            Files.delete(kept);
        }
    }

    private static void write(Content content, Path file) {
        try (var target = Files.newOutputStream(file)) {
            content.writeTo(target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
