package io.moked.chassis.api;

import io.moked.chassis.problem.Problem;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@code If-Match}; one strong tag, since whoever changes something has seen one state of it. */
final class ExpectedVersions implements HandlerMethodArgumentResolver {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == ExpectedVersion.class;
    }

    @Override
    public ExpectedVersion resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var header = request.getHeader(HttpHeaders.IF_MATCH);
        if (header == null) {
            throw Problem.withoutVersion();
        }
        var tag = TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw Problem.stale();
        }
        return new ExpectedVersion(Long.parseLong(tag.group(1)));
    }
}
