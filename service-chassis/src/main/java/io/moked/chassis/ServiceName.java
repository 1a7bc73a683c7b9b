package io.moked.chassis;

/**
 * The service this process is an instance of, such as {@code crm-service}: consumer group, token issuer and audience.
 *
 * @param value the name
 */
public record ServiceName(String value) {

    @Override
    public String toString() {
        return value;
    }
}
