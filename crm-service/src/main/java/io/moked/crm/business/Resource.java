package io.moked.crm.business;

import io.moked.crm.calendar.ResourceId;

/**
 * A thing that some services need beside a member of staff, such as a room, a chair or a lift; one appointment at a time
 * stands on it.
 *
 * @param id the resource
 * @param name in Hebrew
 */
public record Resource(ResourceId id, String name) {}
