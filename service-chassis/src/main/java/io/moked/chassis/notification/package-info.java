/**
 * Wakes other instances on commit, by PostgreSQL's LISTEN and NOTIFY.
 */
@NullMarked
package io.moked.chassis.notification;

import org.jspecify.annotations.NullMarked;
