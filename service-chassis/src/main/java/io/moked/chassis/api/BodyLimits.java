package io.moked.chassis.api;

import io.moked.chassis.problem.Problem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Refuses bodies that are too large, also those that do not say beforehand how large they are. */
@ControllerAdvice
class BodyLimits extends RequestBodyAdviceAdapter {

    private static final int USUAL = 1 << 20;

    static int of(HandlerMethod handler) {
        var limit = handler.getMethodAnnotation(BodyLimit.class);
        return limit == null ? USUAL : limit.value();
    }

    @Override
    public boolean supports(
            MethodParameter parameter, Type target, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type target,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        var annotation = parameter.getMethodAnnotation(BodyLimit.class);
        var limit = annotation == null ? USUAL : annotation.value();
        if (message.getHeaders().getContentLength() > limit) {
            throw Problem.tooLarge();
        }
        var body = new Limited(message.getBody(), limit);
        return new HttpInputMessage() {
            @Override
            public InputStream getBody() {
                return body;
            }

            @Override
            public HttpHeaders getHeaders() {
                return message.getHeaders();
            }
        };
    }

    private static final class Limited extends FilterInputStream {

        private long left;

        Limited(InputStream in, long limit) {
            super(in);
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            var read = super.read();
            return read < 0 ? read : counted(1, read);
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            var read = super.read(into, offset, length);
            return read < 0 ? read : counted(read, read);
        }

        private int counted(int bytes, int result) {
            left -= bytes;
            if (left < 0) {
                throw Problem.tooLarge();
            }
            return result;
        }
    }
}
