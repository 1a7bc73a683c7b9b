package io.moked.example;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A small service on the chassis: notes about customers. */
@SpringBootApplication
class ExampleApplication {}
