package io.moked.chassis;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A service with nothing but the chassis. */
@SpringBootApplication
class ChassisApplication {}
