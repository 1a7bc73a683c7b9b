package io.moked.telephony.recording;

import io.moked.events.BusinessId;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What can be heard of the recordings of the businesses one may see. */
@Component
class RecordingFiles {

    /** A recording as it was fetched. */
    record RecordingFile(MediaType type, byte[] content) {}

    private record Row(BusinessId business, MediaType type) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final EncryptedRecordings store;

    RecordingFiles(JdbcClient jdbc, PlatformTransactionManager transactions, EncryptedRecordings store) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.store = store;
    }

    Optional<RecordingFile> find(UUID id) throws IOException {
        return read(id, row(id));
    }

    /** Only if it is of this business. */
    Optional<RecordingFile> find(BusinessId business, UUID id) throws IOException {
        return read(id, row(id).filter(row -> row.business().equals(business)));
    }

    /** The store is asked outside the transaction, since it may be slow. */
    private Optional<RecordingFile> read(UUID id, Optional<Row> known) throws IOException {
        return known.isEmpty()
                ? Optional.empty()
                : store.get(id).map(content -> new RecordingFile(known.get().type(), content));
    }

    private Optional<Row> row(UUID id) {
        return transaction.execute(status -> jdbc.sql("select business_id, media_type from recording where id = ?")
                .params(id)
                .query((row, number) ->
                        new Row(new BusinessId(row.getObject(1, UUID.class)), MediaType.valueOf(row.getString(2))))
                .optional());
    }
}
