package io.moked.system;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.junit.jupiter.api.Order;

/**
 * Those who look at the pages come before those who leave strange rows and broken calls behind, so that pictures show what
 * people see. What has to be first or last says so by {@link Order}.
 */
public final class JourneysFirst implements ClassOrderer {

    private static final String DESK = "io.moked.system.desk";

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors()
                .sort(comparingInt(JourneysFirst::order)
                        .thenComparing(comparing(JourneysFirst::isAtTheDesk).reversed()));
    }

    private static int order(ClassDescriptor tests) {
        return tests.findAnnotation(Order.class).map(Order::value).orElse(Order.DEFAULT);
    }

    private static boolean isAtTheDesk(ClassDescriptor tests) {
        return tests.getTestClass().getPackageName().equals(DESK);
    }
}
