package io.moked.sandbox.caller;

import io.moked.sandbox.caller.CallResult.Check;
import io.moked.sandbox.caller.scenario.Then;
import io.moked.sandbox.caller.scenario.Then.AppointmentDemand;
import io.moked.sandbox.twilio.Twilio;
import io.moked.sandbox.twilio.line.CallLog;
import io.moked.sandbox.twilio.message.Message;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Holds what a call led to against what its scenario demands. */
final class Judge {

    private final Then then;
    private final BusinessFile business;
    private final String phone;
    private final CallLog call;
    private final Player player;
    private final CrmDatabase crm;
    private final Twilio twilio;
    private final CallEvents events;

    Judge(
            Then then,
            BusinessFile business,
            String phone,
            CallLog call,
            Player player,
            CrmDatabase crm,
            Twilio twilio,
            CallEvents events) {
        this.then = then;
        this.business = business;
        this.phone = phone;
        this.call = call;
        this.player = player;
        this.crm = crm;
        this.twilio = twilio;
        this.events = events;
    }

    /** How much the call led to so far. */
    int news() {
        return events.all().size() + messages().size();
    }

    /** All that can become true late. */
    List<Check> eventual() {
        var checks = new ArrayList<Check>();
        if (then.appointment() != null) {
            checks.add(appointment(then.appointment()));
        }
        if (then.customer() != null) {
            var names = crm.customers(business.id(), phone);
            checks.add(new Check(
                    "the customer is " + then.customer().name(),
                    names.equals(List.of(then.customer().name())),
                    names.toString()));
        }
        if (then.messages() != null) {
            then.messages().forEach(wanted -> checks.add(message(wanted)));
        }
        if (then.task() != null) {
            checks.add(task(then.task()));
        }
        if (then.heardByAgent() != null) {
            var heard = events.of("transcript.ready").stream()
                    .map(event -> event.content())
                    .filter(content -> content.path("speaker").asString("").equals("CALLER"))
                    .map(content -> content.path("text").asString(""))
                    .toList();
            then.heardByAgent().forEach(words -> checks.add(contained("the agent hears", words, heard)));
        }
        long held = twilio.recordingsHeldOf(call.sid());
        checks.add(new Check("Twilio's copies of the recordings are deleted", held == 0, held + " left"));
        return checks;
    }

    /** All that can become false late: counts. To be looked at when everything is done. */
    List<Check> counted() {
        var checks = new ArrayList<Check>();
        var counts = events.counts();
        if (then.events() != null) {
            then.events().forEach((topic, wanted) -> {
                int found = counts.getOrDefault(topic, 0);
                checks.add(new Check(wanted + " × " + topic, found == wanted, String.valueOf(found)));
            });
        }
        var dead =
                counts.keySet().stream().filter(topic -> topic.endsWith(".dlt")).toList();
        checks.add(new Check("no event is dead", dead.isEmpty(), dead.toString()));
        if (Boolean.TRUE.equals(then.nothingTwice())) {
            checks.addAll(new NothingTwice(events.all(), messages(), crm.tasks(business.id(), phone), call).checks());
        }
        return checks;
    }

    /** What is known as soon as the call is over. */
    List<Check> immediate(boolean faultsPlanned) {
        var checks = new ArrayList<>(player.checks());
        if (then.heardByCaller() != null) {
            then.heardByCaller().forEach(words -> checks.add(contained("the caller hears", words, player.heard())));
        }
        if (then.transferred() != null) {
            checks.add(new Check(
                    then.transferred() ? "a person takes the call" : "no person takes the call",
                    player.transferred() == then.transferred(),
                    player.transferred() ? "a person did" : "nobody did"));
        }
        if (!faultsPlanned) {
            checks.add(new Check(
                    "Twilio has nothing to complain of",
                    call.alerts().isEmpty(),
                    call.alerts().toString()));
        }
        checks.add(new Check("the call ends as completed", call.status().equals("completed"), call.status()));
        return checks;
    }

    private Check appointment(AppointmentDemand wanted) {
        var all = crm.appointmentsOf(business.id(), phone);
        var fitting =
                all.stream().filter(appointment -> fits(appointment, wanted)).count();
        var what = wanted.wanted() == 0 && wanted.service() == null
                ? "no appointment"
                : "%d × appointment %s"
                        .formatted(wanted.wanted(), described(wanted))
                        .strip();
        return new Check(what, all.size() == wanted.wanted() && fitting == all.size(), all.toString());
    }

    private static boolean fits(CrmDatabase.Appointment appointment, AppointmentDemand wanted) {
        var start = LocalDateTime.ofInstant(appointment.startsAt(), Calendar.ISRAEL);
        return (wanted.service() == null || wanted.service().equals(appointment.service()))
                && (wanted.date() == null
                        || wanted.date().equals(start.toLocalDate().toString()))
                && (wanted.time() == null
                        || wanted.time().equals(start.toLocalTime().toString()))
                && (wanted.name() == null || wanted.name().equals(appointment.customer()))
                && (wanted.staff() == null || wanted.staff().equals(appointment.staff()));
    }

    private static String described(AppointmentDemand wanted) {
        return String.join(
                ", ",
                java.util.stream.Stream.of(
                                wanted.service(), wanted.date(), wanted.time(), wanted.name(), wanted.staff())
                        .filter(Objects::nonNull)
                        .map(String::valueOf)
                        .toList());
    }

    private Check message(Then.MessageDemand wanted) {
        var found = messages();
        var ok = found.stream()
                .anyMatch(message -> message.channel() == wanted.channel()
                        && message.status() == wanted.wanted()
                        && (wanted.contains() == null
                                || wanted.contains().stream()
                                        .allMatch(words -> Speech.contains(message.body(), words))));
        return new Check(
                "a message by %s, %s%s"
                        .formatted(
                                wanted.channel().name().toLowerCase(java.util.Locale.ROOT),
                                wanted.wanted().word(),
                                wanted.contains() == null ? "" : ", with " + wanted.contains()),
                ok,
                found.stream()
                        .map(message -> message.channel() + " " + message.status() + ": " + message.body())
                        .toList()
                        .toString());
    }

    private Check task(Then.TaskDemand wanted) {
        var found = crm.tasks(business.id(), phone);
        var ok = found.stream()
                .anyMatch(task -> (wanted.kind() == null || wanted.kind().equals(task.kind()))
                        && (wanted.contains() == null
                                || wanted.contains().stream().allMatch(words -> Speech.contains(task.text(), words))));
        return new Check(
                "a task%s%s"
                        .formatted(
                                wanted.kind() == null ? "" : " " + wanted.kind(),
                                wanted.contains() == null ? "" : ", with " + wanted.contains()),
                ok,
                found.toString());
    }

    private List<Message> messages() {
        return twilio.messages().stream()
                .filter(message -> message.to().equals(phone))
                .toList();
    }

    private static Check contained(String who, String words, List<String> sentences) {
        return new Check(
                who + " \"" + words + "\"",
                sentences.stream().anyMatch(sentence -> Speech.contains(sentence, words)),
                String.join(" | ", sentences));
    }
}
