package io.moked.chassis.api;

import java.net.URI;
import org.springframework.http.ResponseEntity;

/** Answers with a resource and the version it has, which a change of it must name. */
public final class Versioned {

    private Versioned() {}

    /** The resource as it is. */
    public static <T> ResponseEntity<T> ok(long version, T resource) {
        return ResponseEntity.ok().eTag(Long.toString(version)).body(resource);
    }

    /** The resource that has just been made. */
    public static <T> ResponseEntity<T> created(URI location, long version, T resource) {
        return ResponseEntity.created(location).eTag(Long.toString(version)).body(resource);
    }
}
