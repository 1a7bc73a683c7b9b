package io.moked.crm.timeline;

import io.moked.crm.customer.CustomerFile;
import io.moked.crm.customer.FileObserver;
import io.moked.events.BusinessId;
import io.moked.events.customer.CustomerId;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Shows the files of customers on their timelines, as long as they are kept. */
@Component
class FilesOnTimeline implements FileObserver {

    private final Timeline timeline;

    FilesOnTimeline(Timeline timeline) {
        this.timeline = timeline;
    }

    @Override
    public void added(BusinessId business, CustomerId customer, CustomerFile file) {
        timeline.record(new TimelineEntry(
                business,
                TimelineEntry.Kind.DOCUMENT,
                file.id(),
                1,
                customer,
                null,
                file.createdAt(),
                file.name(),
                Map.of("mediaType", file.mediaType(), "size", file.size())));
    }

    @Override
    public void removed(BusinessId business, UUID file) {
        timeline.remove(business, TimelineEntry.Kind.DOCUMENT, file);
    }
}
