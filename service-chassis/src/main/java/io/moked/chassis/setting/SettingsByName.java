package io.moked.chassis.setting;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds settings that are kept by a name, such as keys by service. A name that came through an environment variable has
 * lost its case and its dashes, so only letters and digits count.
 */
public final class SettingsByName {

    private SettingsByName() {}

    /** The setting of this name; of several, the one that was bound first, which comes from the stronger source. */
    public static <V> Optional<V> find(Map<String, V> settings, String name) {
        var wanted = plain(name);
        return settings.entrySet().stream()
                .filter(setting -> plain(setting.getKey()).equals(wanted))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static String plain(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }
}
