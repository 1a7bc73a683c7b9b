package io.moked.ai.hearing;

import io.moked.ai.business.Business;
import io.moked.events.business.BusinessChanged.Service;
import io.moked.events.business.BusinessChanged.StaffMember;
import java.util.stream.Stream;

/** The words of a business that a model would otherwise mishear: its name, its services, its people. */
final class Vocabulary {

    /**
     * Whisper reads at most 224 tokens of a prompt and drops the beginning of a longer one. A Hebrew letter takes at
     * most about one token.
     */
    private static final int MOST_LETTERS = 224;

    private Vocabulary() {}

    static String of(Business business) {
        var names = Stream.of(
                        Stream.of(business.name()),
                        business.state().services().stream().map(Service::name),
                        business.state().staff().stream().map(StaffMember::name))
                .flatMap(all -> all)
                .distinct()
                .toList();
        var prompt = new StringBuilder();
        for (var name : names) {
            if (prompt.length() + name.length() + 2 > MOST_LETTERS) {
                break;
            }
            prompt.append(prompt.isEmpty() ? "" : ", ").append(name);
        }
        return prompt.toString();
    }
}
