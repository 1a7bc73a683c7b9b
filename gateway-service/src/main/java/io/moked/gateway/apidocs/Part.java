package io.moked.gateway.apidocs;

import io.moked.chassis.setting.BaseUrl;
import io.moked.gateway.route.ServiceAddresses;
import java.util.Locale;

/** A service with a part of the API. */
enum Part {
    GATEWAY,
    CRM,
    TELEPHONY,
    AI,
    MESSAGING,
    BILLING;

    /** What its schemas are told apart by. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String service() {
        return key() + "-service";
    }

    BaseUrl in(ServiceAddresses services) {
        return switch (this) {
            case CRM -> services.crm();
            case TELEPHONY -> services.telephony();
            case AI -> services.ai();
            case MESSAGING -> services.messaging();
            case BILLING -> services.billing();
            case GATEWAY -> throw new IllegalArgumentException("The gateway does not ask itself.");
        };
    }
}
