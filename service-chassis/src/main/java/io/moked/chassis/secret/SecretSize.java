package io.moked.chassis.secret;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Lets {@code @Size} stand at a secret; found by the validator through {@code META-INF/services}. */
public class SecretSize implements ConstraintValidator<Size, Secret> {

    private int shortest;
    private int longest;

    /** For the service loader. */
    public SecretSize() {}

    @Override
    public void initialize(Size size) {
        shortest = size.min();
        longest = size.max();
    }

    @Override
    public boolean isValid(@Nullable Secret secret, ConstraintValidatorContext context) {
        return secret == null
                || secret.value().length() >= shortest && secret.value().length() <= longest;
    }
}
