package io.moked.crm;

import io.moked.chassis.testing.EmbeddedInfrastructure;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The whole service with real PostgreSQL and Kafka, at the time of the stories. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "moked.crm.import=src/test/resources/businesses/story-clinic.yml",
            "moked.secrets.key=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
            "moked.public-url=https://moked.example",
            "moked.files.quota=100KB",
            "moked.files.per-customer=10"
        })
@ContextConfiguration(initializers = EmbeddedInfrastructure.class)
@Import(World.class)
public @interface CrmTest {}
