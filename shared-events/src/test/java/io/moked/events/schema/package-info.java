/**
 * What subscribers hold in their hands: schemas, samples and documents made from the event records, and the check that
 * a version of an event only ever gains optional fields.
 */
@NullMarked
package io.moked.events.schema;

import org.jspecify.annotations.NullMarked;
