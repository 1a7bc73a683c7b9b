package io.moked.crm.customer.segment;

import io.moked.crm.StoryClock;
import io.moked.crm.business.Business;
import io.moked.crm.customer.AddressGender;
import io.moked.crm.customer.profile.Consent;
import io.moked.crm.customer.segment.Person.Agreement;
import io.moked.crm.customer.segment.Person.Call;
import io.moked.crm.customer.segment.Person.Lead;
import io.moked.crm.customer.segment.Person.Payment;
import io.moked.crm.customer.segment.Person.Visit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Customers of whom anything may be known, and most things are not. */
final class RandomPeople {

    static final List<String> TAGS = List.of("VIP", "חוב", "חדשה");
    static final List<String> PURPOSES = List.of("MARKETING", "REMINDERS");
    static final List<UUID> STAGES = List.of(UUID.randomUUID(), UUID.randomUUID());
    private static final List<String> ENDINGS =
            List.of("COMPLETED", "COMPLETED", "NO_ANSWER", "BUSY", "FAILED", "CANCELED");
    private static final Duration SLOT = Duration.ofMinutes(30);
    private static final int SLOTS_AROUND_NOW = 8000;

    private final Random random;
    private final Business business;
    private final List<Integer> slots;
    private int phone = 541000000;

    RandomPeople(Random random, Business business) {
        this.random = random;
        this.business = business;
        this.slots = IntStream.range(-SLOTS_AROUND_NOW, SLOTS_AROUND_NOW / 10)
                .boxed()
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(slots, random);
    }

    List<Person> some(int count) {
        return Stream.generate(this::next).limit(count).toList();
    }

    private Person next() {
        return new Person(
                UUID.randomUUID(),
                TAGS.stream().filter(tag -> random.nextInt(3) == 0).collect(Collectors.toSet()),
                random.nextBoolean() ? null : any(List.of(AddressGender.values())),
                random.nextInt(4) == 0 ? null : "+972" + phone++,
                random.nextBoolean() ? null : "someone@example.co.il",
                earlier(),
                earlier(),
                several(4, this::visit),
                several(3, this::call),
                several(4, this::agreement),
                several(3, this::lead),
                several(4, this::payment));
    }

    private Visit visit() {
        var service = any(business.services());
        var starts = StoryClock.NOW.plus(SLOT.multipliedBy(slots.removeLast()));
        var agorot = service.price() == null ? 0 : service.price().agorot();
        return new Visit(
                service.serviceId().value(),
                agorot,
                starts,
                starts.plus(SLOT),
                any(List.of("BOOKED", "ARRIVED", "NO_SHOW", "CANCELLED")));
    }

    private Call call() {
        return new Call(
                UUID.randomUUID(),
                earlier(),
                random.nextInt(5) == 0 ? any(List.of("PERSON", "VOICEMAIL", "NOBODY")) : "ASSISTANT",
                random.nextInt(5) == 0 ? null : any(ENDINGS),
                random.nextBoolean(),
                random.nextInt(4) == 0);
    }

    private Lead lead() {
        return new Lead(any(STAGES), random.nextBoolean());
    }

    private Payment payment() {
        return new Payment(random.nextInt(30_000), earlier());
    }

    private Agreement agreement() {
        return new Agreement(any(PURPOSES), any(List.of(Consent.Channel.values())), random.nextBoolean());
    }

    /** Often at the edge of a day in Israel. */
    private Instant earlier() {
        var days = random.nextInt(220);
        var midnight = StoryClock.NOW.minus(Duration.ofMinutes(450)).minus(Duration.ofDays(days));
        return random.nextBoolean()
                ? midnight.plusMillis(random.nextInt(3) - 1)
                : StoryClock.NOW.minusSeconds(random.nextInt(220 * 86_400));
    }

    private <T> List<T> several(int most, Supplier<T> one) {
        return Stream.generate(one).limit(random.nextInt(most)).toList();
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
