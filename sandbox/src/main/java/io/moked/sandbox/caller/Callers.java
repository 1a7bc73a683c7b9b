package io.moked.sandbox.caller;

import io.moked.sandbox.caller.CallResult.Check;
import io.moked.sandbox.caller.CallResult.Turn;
import io.moked.sandbox.caller.scenario.Scenario;
import io.moked.sandbox.fault.Faults;
import io.moked.sandbox.twilio.Twilio;
import io.moked.sandbox.twilio.line.CallLog;
import io.moked.sandbox.world.EventLog;
import io.moked.sandbox.world.Service;
import io.moked.sandbox.world.World;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Plays scenarios against a running world; any number at a time. */
public final class Callers {

    private static final Duration TRUE_WITHIN = Duration.ofSeconds(15);
    private static final Duration QUIET_WITHIN = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Twilio twilio;
    private final Faults faults;
    private final Surroundings surroundings;
    private final CrmDatabase crm;
    private final Calendar calendar;

    /** Callers whose calls go through this Twilio. */
    public Callers(Twilio twilio, Faults faults, Surroundings surroundings) {
        this.twilio = twilio;
        this.faults = faults;
        this.surroundings = surroundings;
        this.crm = new CrmDatabase(surroundings.crm());
        this.calendar = new Calendar(Clock.systemUTC(), crm, new Strangers(surroundings.bootstrapServers()));
    }

    /** Callers in a running world. */
    public static Callers in(World world) {
        var databases = Stream.of(Service.values()).map(world::database).toList();
        return new Callers(
                world.vendors().twilio(),
                world.vendors().faults(),
                new Surroundings(world.bootstrapServers(), world.database(Service.CRM), databases));
    }

    /** Plays a scenario and judges what came of it. */
    public CallResult play(Scenario scenario) throws InterruptedException {
        return play(scenario, turn -> {});
    }

    /**
     * Plays a scenario and judges what came of it.
     *
     * @param onTurn told each turn as it happens
     * @throws io.moked.sandbox.caller.scenario.ScenarioMistake if it names a business or a service that is not there
     */
    public CallResult play(Scenario scenario, Consumer<Turn> onTurn) throws InterruptedException {
        var business = BusinessFile.of(scenario.business());
        var phone = scenario.caller() == null ? PhoneNumbers.fresh() : scenario.caller();
        var variables = variables(scenario, business, phone);
        var player = new Player(scenario.steps().stream().map(variables::in).toList(), onTurn);
        var sid = Twilio.newCallSid();
        if (!scenario.hasWhatsApp()) {
            twilio.hasNoWhatsApp(phone);
        }
        try (var events = EventLog.fromNow(surroundings.bootstrapServers())) {
            scenario.plannedFaults().forEach(fault -> faults.plan(sid, fault.fault()));
            var startedAt = Instant.now();
            var call = twilio.call(sid, phone, business.numbers().getFirst(), player);
            var took = Duration.between(startedAt, Instant.now());
            player.hangUp();
            var judge = new Judge(
                    variables.in(scenario.then()),
                    business,
                    phone,
                    call,
                    player,
                    crm,
                    twilio,
                    new CallEvents(events::heard, seeds(call, phone)));
            var checks = judged(judge, !scenario.plannedFaults().isEmpty());
            return new CallResult(
                    scenario.name(), business.name(), sid, phone, startedAt, took.toMillis(), player.turns(), checks);
        } finally {
            faults.forget(sid);
        }
    }

    private Variables variables(Scenario scenario, BusinessFile business, String phone) throws InterruptedException {
        var values = new HashMap<String, String>();
        values.put("caller", phone);
        values.put("shabbat", Speech.day(calendar.comingShabbat()));
        if (scenario.given() != null && scenario.given().slot() != null) {
            var moment = calendar.arrange(business, scenario.given().slot());
            values.put("slot.day", Speech.day(moment.day()));
            values.put("slot.time", Speech.time(moment.time()));
            values.put("slot.date", moment.day().toString());
            values.put("slot.clock", moment.time().toString());
        }
        return new Variables(Map.copyOf(values));
    }

    private static Set<String> seeds(CallLog call, String phone) {
        return phone.equals("anonymous") ? Set.of(call.sid()) : Set.of(call.sid(), phone);
    }

    /** First what becomes true, with patience; then what must not have become more, when everything is done. */
    private List<Check> judged(Judge judge, boolean faultsPlanned) throws InterruptedException {
        var deadline = System.nanoTime() + TRUE_WITHIN.toNanos();
        while (System.nanoTime() < deadline && !judge.eventual().stream().allMatch(Check::ok)) {
            Thread.sleep(PAUSE);
        }
        var checks = new ArrayList<>(judge.immediate(faultsPlanned));
        try (var quiet = new Quiet(surroundings)) {
            var settled = quiet.await(QUIET_WITHIN);
            checks.addAll(judge.eventual());
            checks.addAll(judge.counted());
            checks.add(new Check("everything set off is done", settled, settled ? "done" : "still going on"));
        }
        return List.copyOf(checks);
    }
}
