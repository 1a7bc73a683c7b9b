package io.moked.hebrew.name;

import org.jspecify.annotations.Nullable;

/**
 * An address in Israel, as far as it was said; what was not said is null. Personal data.
 *
 * @param city the locality's usual name, as in {@code תל אביב-יפו} for {@code ת״א}
 * @param street as it was said, without {@code רחוב}; {@code שדרות}, {@code דרך} and their like belong to it
 * @param house number, with its letter if it has one: {@code 15א}
 * @param entrance a letter or a number
 * @param floor the ground floor is 0
 * @param flat number of the flat
 */
public record HebrewAddress(
        @Nullable String city,
        @Nullable String street,
        @Nullable String house,
        @Nullable String entrance,
        @Nullable Integer floor,
        @Nullable String flat) {}
