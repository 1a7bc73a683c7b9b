package io.moked.crm.customer.segment;

import io.moked.crm.business.Business;
import io.moked.crm.customer.AddressGender;
import io.moked.crm.customer.profile.Consent;
import io.moked.crm.customer.segment.Definition.Group;
import io.moked.crm.customer.segment.Definition.Match;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Segments that somebody might think of, and some that nobody would. */
final class RandomDefinitions {

    private static final int KINDS = Condition.class.getPermittedSubclasses().length;
    private static final List<Integer> DAYS = List.of(0, 1, 7, 30, 90, 180, 219);

    private final Random random;
    private final Business business;

    RandomDefinitions(Random random, Business business) {
        this.random = random;
        this.business = business;
    }

    Definition next() {
        return new Definition(
                any(List.of(Match.values())),
                Stream.generate(this::group).limit(1 + random.nextInt(3)).toList());
    }

    private Group group() {
        return new Group(
                any(List.of(Match.values())),
                Stream.generate(this::condition).limit(1 + random.nextInt(3)).toList());
    }

    private Condition condition() {
        var negated = random.nextBoolean();
        return switch (random.nextInt(KINDS)) {
            case 0 -> new Condition.Visited(negated, days());
            case 1 -> new Condition.HadService(negated, any(business.services()).serviceId(), days());
            case 2 -> new Condition.VisitsWorth(negated, new Condition.Amount(random.nextInt(60_000)), days());
            case 3 -> new Condition.MissedAppointments(negated, 1 + random.nextInt(2), days());
            case 4 -> new Condition.HasAppointment(negated);
            case 5 -> new Condition.InTouch(negated, any(DAYS));
            case 6 -> new Condition.Unreturned(negated, days());
            case 7 -> new Condition.Known(negated, any(DAYS));
            case 8 -> new Condition.Tagged(negated, any(RandomPeople.TAGS));
            case 9 -> new Condition.Agreed(negated, any(RandomPeople.PURPOSES), any(List.of(Consent.Channel.values())));
            case 10 -> new Condition.Addressed(negated, any(List.of(AddressGender.values())));
            case 11 -> new Condition.Reachable(negated, any(List.of(Condition.Reachable.By.values())));
            case 12 -> new Condition.HasLead(negated, random.nextBoolean() ? null : any(RandomPeople.STAGES));
            case 13 -> new Condition.Paid(negated, new Condition.Amount(random.nextInt(60_000)), days());
            default -> throw new AssertionError("a kind of condition that no test makes");
        };
    }

    private @Nullable Integer days() {
        return random.nextBoolean() ? null : any(DAYS);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
