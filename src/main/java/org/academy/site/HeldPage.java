package org.academy.site;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A response that keeps a page back until it is whole; everything that is not HTML passes through. */
class HeldPage extends HttpServletResponseWrapper {

    private static final int USUAL = 32_768;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final StringBuilder letters = new StringBuilder();
    private @Nullable ServletOutputStream stream;
    private @Nullable PrintWriter writer;

    HeldPage(HttpServletResponse response) {
        super(response);
    }

    /** The page, or null if this was none. */
    @Nullable
    String page() {
        if (writer != null) {
            writer.flush();
            return letters.toString();
        }
        return stream == null ? null : bytes.toString(StandardCharsets.UTF_8);
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
            letters.ensureCapacity(USUAL);
            writer = new PrintWriter(new Letters());
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
        empty();
    }

    @Override
    public void reset() {
        super.reset();
        empty();
        stream = null;
        writer = null;
    }

    private void empty() {
        bytes.reset();
        letters.setLength(0);
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
            bytes.write(one);
        }

        @Override
        public void write(byte[] some, int from, int length) {
            bytes.write(some, from, length);
        }
    }

    /** What is a text stays one: it is read again before it is sent. */
    private class Letters extends Writer {

        @Override
        public void write(int letter) {
            letters.append((char) letter);
        }

        @Override
        public void write(char[] some, int from, int length) {
            letters.append(some, from, length);
        }

        @Override
        public void write(String text, int from, int length) {
            letters.append(text, from, from + length);
        }

        @Override
        public void flush() {
            // nothing is held back here
        }

        @Override
        public void close() {
            // the page is sent by whoever holds it
        }
    }
}
