package io.moked.example;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A service with nothing but the chassis. */
@SpringBootApplication
class ExampleApplication {}
