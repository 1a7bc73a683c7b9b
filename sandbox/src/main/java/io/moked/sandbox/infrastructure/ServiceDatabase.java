package io.moked.sandbox.infrastructure;

import java.util.LinkedHashMap;
import java.util.Map;

/** How a service reaches its database: as the owner to change the schema, as the application for all else. */
public record ServiceDatabase(String url, String owner, String application, String password) {

    /** The settings a service needs for it. */
    public Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("spring.datasource.url", url);
        settings.put("spring.datasource.username", application);
        settings.put("spring.datasource.password", password);
        settings.put("spring.flyway.user", owner);
        settings.put("spring.flyway.password", password);
        return settings;
    }
}
