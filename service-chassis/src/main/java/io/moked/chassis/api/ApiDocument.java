package io.moked.chassis.api;

import io.moked.chassis.ServiceName;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import java.util.Arrays;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the OpenAPI document at {@code /v3/api-docs} says of the conventions; internal tokens read it as all else. */
@Configuration(proxyBeanMethods = false)
class ApiDocument {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(ExpectedVersion.class);
    }

    @Bean
    OpenAPI openApi(ServiceName service) {
        return new OpenAPI().info(new Info().title(service.value()).version("1"));
    }

    @Bean
    OperationCustomizer conventions() {
        return (operation, handler) -> {
            if (handler.hasMethodAnnotation(Idempotent.class)) {
                operation.addParametersItem(header("Idempotency-Key", false));
            }
            if (Arrays.stream(handler.getMethodParameters())
                    .anyMatch(parameter -> parameter.getParameterType() == ExpectedVersion.class)) {
                operation.addParametersItem(header("If-Match", true));
            }
            return operation;
        };
    }

    private static HeaderParameter header(String name, boolean required) {
        var header = new HeaderParameter();
        header.setName(name);
        header.setRequired(required);
        header.setSchema(new StringSchema());
        return header;
    }
}
