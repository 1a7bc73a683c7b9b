package io.moked.crm.customer;

import java.time.Instant;
import java.util.UUID;

/**
 * A file of a customer.
 *
 * @param id the file
 * @param name as whoever brought it called it
 * @param mediaType as its content shows
 * @param size in bytes
 * @param createdAt when it was brought
 */
public record CustomerFile(UUID id, String name, String mediaType, int size, Instant createdAt) {}
