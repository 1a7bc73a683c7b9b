package io.moked.system.desk;

import io.moked.sandbox.caller.CallResult.Check;
import io.moked.system.RunningWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;

/** A few ordinary calls to a business that nobody else has touched, and its owner, so that pages look as they do at work. */
final class SalonMorning {

    static final String EMAIL = "vered@salon.example";
    static final String PASSWORD = "שש כבשים ליד המעיין";
    private static final String SALON = "מספרת ורד";
    private static final Path CALLS = Path.of("src/test/resources/scenarios/desk/morning");

    private SalonMorning() {}

    /** Lets the calls come in, and the owner in for the first time. */
    static void begins(Person administrator, Person owner) throws Exception {
        play();
        Administrator.enters(administrator).turnsTo(SALON).opens("/accounts");
        var link = Administrator.invites(administrator, "ורד אבני", EMAIL, "OWNER");
        owner.opens(link).choosesPassword(PASSWORD).sees("שיחות אחרונות");
    }

    private static void play() throws Exception {
        RunningWorld.world();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var call : threads.invokeAll(calls())) {
                Assertions.assertThat(call.get()).allMatch(Check::ok);
            }
        }
    }

    private static List<Callable<List<Check>>> calls() throws IOException {
        try (var files = Files.list(CALLS)) {
            return files.sorted()
                    .<Callable<List<Check>>>map(
                            file -> () -> RunningWorld.play(file.toString()).checks())
                    .collect(Collectors.toList());
        }
    }
}
