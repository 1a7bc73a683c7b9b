package io.moked.chassis.secret;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** Lets {@code @NotBlank} stand at a secret; found by the validator through {@code META-INF/services}. */
public class SecretNotBlank implements ConstraintValidator<NotBlank, Secret> {

    /** For the service loader. */
    public SecretNotBlank() {}

    @Override
    public boolean isValid(@Nullable Secret secret, ConstraintValidatorContext context) {
        return secret != null && !secret.isBlank();
    }
}
