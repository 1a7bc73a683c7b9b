package io.moked.chassis.problem;

/**
 * What is wrong with one field of a request.
 *
 * @param field its path in the request, such as {@code phones[0]}
 * @param code a stable name of the mistake, such as {@code phone.invalid}
 */
public record Mistake(String field, String code) {}
