package io.moked.gateway.forward;

import io.moked.chassis.setting.BaseUrl;
import io.moked.gateway.route.ServiceAddresses;

/** A service that owns part of the API. */
enum Target {
    CRM,
    TELEPHONY,
    AI,
    BILLING;

    /** The audience of tokens for it. */
    String audience() {
        return name().toLowerCase(java.util.Locale.ROOT) + "-service";
    }

    BaseUrl in(ServiceAddresses services) {
        return switch (this) {
            case CRM -> services.crm();
            case TELEPHONY -> services.telephony();
            case AI -> services.ai();
            case BILLING -> services.billing();
        };
    }
}
