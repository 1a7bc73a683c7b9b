/** Which times can be booked: opening hours, Shabbat and holidays, breaks. Pure functions of a business's week and what is taken; knows neither database nor events. */
@NullMarked
package io.moked.crm.calendar;

import org.jspecify.annotations.NullMarked;
