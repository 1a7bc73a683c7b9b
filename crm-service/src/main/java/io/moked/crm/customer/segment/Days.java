package io.moked.crm.customer.segment;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** A number of days back, from today alone to ten years. */
@Min(0)
@Max(3660)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@interface Days {

    /** The code of the mistake. */
    String message() default "segment.days";

    /** None. */
    Class<?>[] groups() default {};

    /** None. */
    Class<? extends Payload>[] payload() default {};
}
