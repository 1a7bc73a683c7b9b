package io.moked.chassis.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method of a controller that creates something, once for each {@code Idempotency-Key}: the first answer is stored for
 * a day and given again. The whole request with a key is one transaction, so the method must not wait for a vendor.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {

    /** Whether the answer is one that nobody is shown twice: it is stored sealed, and the service has to have a seal. */
    boolean secret() default false;
}
