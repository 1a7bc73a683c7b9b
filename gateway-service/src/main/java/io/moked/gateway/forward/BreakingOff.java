package io.moked.gateway.forward;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.Closeable;
import java.io.IOException;

/**
 * An answer whose source is left as soon as nobody takes it any more. Otherwise the rest of it would be read to its end,
 * for nobody: that is how Spring closes what the JDK's client has asked for.
 */
final class BreakingOff extends HttpServletResponseWrapper {

    private final Closeable source;

    BreakingOff(HttpServletResponse response, Closeable source) {
        super(response);
        this.source = source;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return new Watched(super.getOutputStream(), source);
    }

    private static final class Watched extends ServletOutputStream {

        private final ServletOutputStream out;
        private final Closeable source;

        Watched(ServletOutputStream out, Closeable source) {
            this.out = out;
            this.source = source;
        }

        @FunctionalInterface
        private interface Writing {
            void run() throws IOException;
        }

        private void attempt(Writing writing) throws IOException {
            try {
                writing.run();
            } catch (IOException e) {
                source.close();
                throw e;
            }
        }

        @Override
        public void write(int one) throws IOException {
            attempt(() -> out.write(one));
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            attempt(() -> out.write(bytes, offset, length));
        }

        @Override
        public void flush() throws IOException {
            attempt(out::flush);
        }

        @Override
        public void close() throws IOException {
            attempt(out::close);
        }

        @Override
        public boolean isReady() {
            return out.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            out.setWriteListener(listener);
        }
    }
}
