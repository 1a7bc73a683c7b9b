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

/**
 * Imports the businesses from files, all or none, before the service says that it is ready. A file makes its business when
 * there is none, and changes it when the file itself has changed since it was last imported. A business that people have
 * changed at the desk since then is theirs: the file is left aside, with a warning at each start, until somebody writes at
 * the desk what it says, or takes it away.
 */
@Component
class BusinessImport implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(BusinessImport.class);

    private final ImportSettings settings;
    private final Businesses businesses;
    private final Numbers numbers;
    private final TransactionTemplate transaction;

    BusinessImport(ImportSettings settings, Businesses businesses, Numbers numbers, TransactionTemplate transaction) {
        this.settings = settings;
        this.businesses = businesses;
        this.numbers = numbers;
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
                transaction.executeWithoutResult(status -> put(read));
                return true;
            });
        } catch (DuplicateKeyException | NumberTaken e) {
            throw new InvalidBusinesses(List.of(
                    source + ": a key or a number belongs already to another business that is not among these."));
        }
        log.atInfo().addKeyValue("count", read.size()).log("Imported businesses");
    }

    private void put(List<BusinessFiles.Described> read) {
        var news = read.stream().filter(this::isNews).toList();
        // All at first, since one may have got another's.
        news.forEach(described -> numbers.release(described.business().id()));
        news.forEach(this::put);
    }

    private boolean isNews(BusinessFiles.Described described) {
        var found = businesses.locked(described.business().id());
        if (found.isEmpty()) {
            return true;
        }
        var kept = found.get();
        if (described.hash().equals(kept.importedHash()) || kept.business().equals(described.business())) {
            return false;
        }
        if (kept.changedAtDesk()) {
            log.atWarn()
                    .addKeyValue("business", kept.business().key())
                    .log("The file of a business has changed and so has the business at the desk, which counts");
            return false;
        }
        return true;
    }

    private void put(BusinessFiles.Described described) {
        if (businesses.open(described.business(), described.hash()).isEmpty()) {
            var kept = businesses.locked(described.business().id()).orElseThrow();
            businesses.change(kept, described.business(), described.hash());
        }
    }
}
