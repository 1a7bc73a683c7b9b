package io.moked.crm.business;

import io.moked.chassis.tenancy.Tenancy;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Imports the businesses from files, all or none, before the service says that it is ready. */
@Component
class BusinessImport implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(BusinessImport.class);

    private final ImportSettings settings;
    private final Businesses businesses;
    private final TransactionTemplate transaction;

    BusinessImport(ImportSettings settings, Businesses businesses, TransactionTemplate transaction) {
        this.settings = settings;
        this.businesses = businesses;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (settings.source() != null) {
            from(settings.source());
        }
    }

    /**
     * Imports what a file or folder describes; what is unchanged stays as it is.
     *
     * @throws InvalidBusinesses if anything is wrong with any of them
     */
    void from(Path source) {
        var read = BusinessFiles.read(source);
        try {
            Tenancy.asAll(() -> {
                transaction.executeWithoutResult(status -> businesses.put(read));
                return true;
            });
        } catch (DuplicateKeyException e) {
            throw new InvalidBusinesses(List.of(
                    source + ": a key or a number belongs already to another business that is not among these."));
        }
        log.atInfo().addKeyValue("count", read.size()).log("Imported businesses");
    }
}
