package org.academy.site;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A response that keeps a page back until it is whole; everything that is not HTML passes through. */
class HeldPage extends HttpServletResponseWrapper {

    private final ByteArrayOutputStream held = new ByteArrayOutputStream(32_768);
    private @Nullable ServletOutputStream stream;
    private @Nullable PrintWriter writer;

    HeldPage(HttpServletResponse response) {
        super(response);
    }

    /** The page, or null if this was none. */
    byte @Nullable [] content() {
        if (writer != null) {
            writer.flush();
        }
        return stream == null && writer == null ? null : held.toByteArray();
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (!isPage()) {
            return super.getOutputStream();
        }
        if (stream == null) {
            stream = new Holding();
        }
        return stream;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (!isPage()) {
            return super.getWriter();
        }
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(held, StandardCharsets.UTF_8));
        }
        return writer;
    }

    @Override
    public void setContentLength(int length) {
        if (!isPage()) {
            super.setContentLength(length);
        }
    }

    @Override
    public void setContentLengthLong(long length) {
        if (!isPage()) {
            super.setContentLengthLong(length);
        }
    }

    @Override
    public void flushBuffer() throws IOException {
        if (!isPage()) {
            super.flushBuffer();
        }
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        held.reset();
    }

    @Override
    public void reset() {
        super.reset();
        held.reset();
        stream = null;
        writer = null;
    }

    private boolean isPage() {
        var type = getContentType();
        return type != null && type.startsWith("text/html");
    }

    private class Holding extends ServletOutputStream {

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("A page is not written asynchronously");
        }

        @Override
        public void write(int one) {
            held.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            held.write(bytes, from, length);
        }
    }
}
