package io.moked.chassis.setting;

import java.net.URI;

/**
 * Where a server is, without a slash at the end, however it was set.
 *
 * @param uri http or https, without a query
 */
public record BaseUrl(URI uri) {

    /** Refuses what no path can be appended to. */
    public BaseUrl {
        var scheme = uri.getScheme();
        if (!("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))
                || uri.getRawAuthority() == null
                || uri.getRawQuery() != null
                || uri.getRawFragment() != null
                || uri.getRawPath().endsWith("/")) {
            throw new IllegalArgumentException("not an address such as https://example.com");
        }
    }

    /** Reads a setting; slashes at its end mean nothing. */
    public static BaseUrl of(String text) {
        var end = text.length();
        while (end > 0 && text.charAt(end - 1) == '/') {
            end--;
        }
        return new BaseUrl(URI.create(text.substring(0, end)));
    }

    /**
     * An address on this server.
     *
     * @param path from its slash on; query and fragment too
     */
    public URI at(String path) {
        return URI.create(uri + path);
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
