package io.moked.sandbox.caller;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/**
 * Tells when all that a call set off is done; only then is a count final. In rounds: what stands in outboxes now is
 * published, what is published now is consumed, what is to be worked on now is worked on; until rounds bring nothing new.
 * What other calls add meanwhile is not waited for.
 */
final class Quiet implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final String OF_A_SERVICE = "-service";
    private static final int ROUNDS_WITHOUT_NEWS = 2;

    private final Admin admin;
    private final List<Backlog> backlogs;

    Quiet(Surroundings surroundings) {
        this.admin = Admin.create(Map.of("bootstrap.servers", surroundings.bootstrapServers()));
        this.backlogs = surroundings.databases().stream().map(Backlog::new).toList();
    }

    /**
     * Waits.
     *
     * @param news counts what the call led to so far
     * @return whether it became quiet in time
     */
    boolean await(Duration atMost, IntSupplier news) throws InterruptedException {
        var deadline = System.nanoTime() + atMost.toNanos();
        int without = 0;
        int before = news.getAsInt();
        while (without < ROUNDS_WITHOUT_NEWS) {
            if (!round(deadline)) {
                return false;
            }
            int now = news.getAsInt();
            without = now == before ? without + 1 : 0;
            before = now;
        }
        return true;
    }

    private boolean round(long deadline) throws InterruptedException {
        for (var backlog : backlogs) {
            if (!become(backlog.published(), deadline)) {
                return false;
            }
        }
        var ends = ends(committed());
        if (!become(() -> isConsumed(ends), deadline)) {
            return false;
        }
        for (var backlog : backlogs) {
            if (!become(backlog.workedOn(), deadline)) {
                return false;
            }
        }
        Thread.sleep(PAUSE);
        return true;
    }

    private static boolean become(BooleanSupplier done, long deadline) throws InterruptedException {
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(PAUSE);
        }
        return true;
    }

    private boolean isConsumed(Map<TopicPartition, Long> ends) {
        var committed = committed();
        return ends.entrySet().stream()
                .allMatch(end -> committed.getOrDefault(end.getKey(), List.of()).stream()
                        .allMatch(offset -> offset >= end.getValue()));
    }

    /** How far each service has come; other subscribers read when they like. */
    private Map<TopicPartition, List<Long>> committed() {
        try {
            var committed = new HashMap<TopicPartition, List<Long>>();
            for (var group : admin.listGroups(ListGroupsOptions.forConsumerGroups())
                    .all()
                    .get()) {
                if (!group.groupId().endsWith(OF_A_SERVICE)) {
                    continue;
                }
                var offsets = admin.listConsumerGroupOffsets(group.groupId())
                        .partitionsToOffsetAndMetadata()
                        .get();
                offsets.forEach((partition, offset) -> {
                    if (offset != null) {
                        committed
                                .computeIfAbsent(partition, key -> new ArrayList<>())
                                .add(offset.offset());
                    }
                });
            }
            return committed;
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka does not tell how far its consumers are", e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while asking Kafka", e);
        }
    }

    private Map<TopicPartition, Long> ends(Map<TopicPartition, List<Long>> committed) throws InterruptedException {
        var latest = committed.keySet().stream()
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        try {
            return admin.listOffsets(latest).all().get().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, end -> end.getValue().offset()));
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka does not tell where its topics end", e);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }
}
