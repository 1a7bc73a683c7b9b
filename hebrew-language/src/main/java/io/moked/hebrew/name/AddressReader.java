package io.moked.hebrew.name;

import static io.moked.hebrew.name.AddressWords.FILLER;
import static io.moked.hebrew.name.AddressWords.NUMBER;
import static io.moked.hebrew.name.AddressWords.PLACE;

import io.moked.hebrew.text.Words;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one address from left to right; each token is looked at a bounded number of times. */
final class AddressReader {

    private static final int MOST_WORDS_WITHOUT_THE_WORD_STREET = 3;

    private final Words words;
    private final AddressDetails details;
    private final StreetReader streets;
    private final int first;
    private @Nullable String city;
    private @Nullable String street;
    private @Nullable HouseNumber house;

    /** Where words may begin that turn out to be a street's name when a number follows. */
    private int run;

    private boolean placeIsSpokenOf;

    /** Whether the street was known, or said to be one, so that nothing else needs to bear it out. */
    private boolean streetIsSure;

    AddressReader(Words words) {
        this.words = words;
        this.details = new AddressDetails(words);
        this.streets = new StreetReader(words);
        this.first = AddressWords.skipFillers(words, 0);
    }

    Optional<HebrewAddress> read() {
        var index = first;
        run = index;
        while (index < words.size()) {
            index = Math.max(step(index), index + 1);
        }
        if (!streetIsSure && city == null && !placeIsSpokenOf && details.isEmpty()) {
            street = null;
            house = null;
        }
        if (city == null && street == null && details.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(details.address(city, street, house));
    }

    /** What begins at the token; returns where to go on. */
    private int step(int index) {
        if (street != null && words.get(index).is("פינת")) {
            return restart(corner(index + 1));
        }
        var detail = details.read(index);
        if (detail > index) {
            return restart(detail);
        }
        var named = street == null ? street(index) : index;
        if (named > index) {
            return restart(named);
        }
        var town = city(index);
        return town > index ? restart(town) : other(index);
    }

    /** The street at the corner, which is not told. */
    private int corner(int index) {
        var announced = streets.at(index);
        var known = StreetNames.at(words, index);
        return announced != null ? announced.end() : known != null ? known.end() : index;
    }

    private int restart(int index) {
        run = index;
        return index;
    }

    private int street(int index) {
        var found = streets.at(index);
        if (found == null) {
            return index;
        }
        streetIsSure = true;
        street = found.name();
        house = found.house() == null ? house : found.house();
        return found.end();
    }

    private int take(String name, HouseNumber number) {
        street = name;
        house = number;
        return number.end();
    }

    private int city(int index) {
        if (city != null) {
            return index;
        }
        var found = Gazetteer.ISRAEL.at(words, index, isClearlyAPlace(index)).or(() -> all(index));
        if (found.isEmpty() || !mayBeginATown(index, found.get().end() - index)) {
            return index;
        }
        var number = street == null ? HouseNumber.at(words, found.get().end()) : null;
        if (number != null) {
            streetIsSure = false;
            return take(words.text(index, found.get().end()), number);
        }
        city = found.get().name();
        return found.get().end();
    }

    /** {@code בת} and {@code בית} begin towns, but are none; {@code שדרות} is one. */
    private boolean mayBeginATown(int index, int length) {
        return AddressWords.at(words, index)
                .map(word -> switch (word) {
                    case KIND_OF_STREET_PERHAPS -> true;
                    case NUMBER, OTHER -> length > 1;
                    case STREET, KIND_OF_STREET, ENTRANCE, FLOOR, FLAT, PLACE, FILLER -> false;
                })
                .orElse(true);
    }

    private boolean isClearlyAPlace(int index) {
        var before = words.get(index - 1).isSign(',') ? index - 2 : index - 1;
        return AddressWords.is(PLACE, words, before)
                || AddressWords.is(FILLER, words, before) && AddressWords.is(PLACE, words, before - 1)
                || index > 0 && street != null && run >= index - 1;
    }

    /** A locality that is all there is, so that a place is meant without a sign. */
    private Optional<Locality> all(int index) {
        return index == first
                ? Gazetteer.ISRAEL.at(words, index, true).filter(found -> isOverBehind(found.end()))
                : Optional.empty();
    }

    private boolean isOverBehind(int end) {
        var next = end;
        while (next < words.size() && (words.get(next).isSign('.') || AddressWords.is(FILLER, words, next))) {
            next++;
        }
        return next == words.size();
    }

    private int other(int index) {
        if (house == null && AddressWords.is(NUMBER, words, index)) {
            house = HouseNumber.at(words, index + 1);
            return restart(house == null ? index + 1 : house.end());
        }
        var number = street == null && run < index ? HouseNumber.at(words, index) : null;
        if (number != null && index - run <= MOST_WORDS_WITHOUT_THE_WORD_STREET && isFollowedByNothing(number)) {
            return restart(take(withoutParticle(words.text(run, index)), number));
        }
        var behindTown =
                street != null && house == null && city != null && run == index ? HouseNumber.at(words, index) : null;
        if (behindTown != null && isFollowedByNothing(behindTown)) {
            house = behindTown;
            return restart(behindTown.end());
        }
        var sign = AddressWords.at(words, index);
        if (sign.filter(PLACE::equals).isPresent()) {
            placeIsSpokenOf = true;
        }
        if (sign.isPresent() || !words.get(index).isHebrew()) {
            run = index + 1;
        }
        return index + 1;
    }

    /** Behind {@code גר} a street has its {@code ב}: {@code גר בשלונסקי 5}. */
    private String withoutParticle(String name) {
        var before = words.get(run - 1).text();
        var lives = before.startsWith("גר") || before.startsWith("מתגורר") || before.startsWith("נמצא");
        return lives && name.startsWith("ב") ? name.substring(1) : name;
    }

    /** Whether what follows a number lets it be that of a house, not of {@code 3 ילדים}. */
    private boolean isFollowedByNothing(HouseNumber number) {
        var next = number.end();
        return number.text().length() <= MOST_WORDS_WITHOUT_THE_WORD_STREET
                && (!words.get(next).isHebrew()
                        || details.isDetail(next)
                        || AddressWords.is(FILLER, words, next)
                        || Gazetteer.ISRAEL.at(words, next, true).isPresent());
    }
}
