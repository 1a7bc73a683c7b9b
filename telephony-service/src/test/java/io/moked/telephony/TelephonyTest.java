package io.moked.telephony;

import io.moked.chassis.testing.EmbeddedInfrastructure;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The whole service with real PostgreSQL and Kafka, a carrier over HTTP, and a probe in place of the other services. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "moked.voice.hold=3s",
            "moked.voice.waits=2",
            "moked.voice.turns=5",
            "moked.dial.ring=25s",
            "moked.dial.longest=2h"
        })
@ContextConfiguration(initializers = {EmbeddedInfrastructure.class, RecordingArchive.class})
@Import(World.class)
public @interface TelephonyTest {}
