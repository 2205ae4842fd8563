package org.academy.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A line between the browser and the application that counts what comes down, headers and service workers included:
 * nothing that was sent can be missed.
 */
final class Wire implements AutoCloseable {

    private final ServerSocket door;
    private final int target;
    private final AtomicLong down = new AtomicLong();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    Wire(int target) throws IOException {
        this.target = target;
        this.door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        daemon(this::accept);
    }

    String at(String path) {
        return "http://localhost:" + door.getLocalPort() + path;
    }

    /** Bytes received by the browser so far. */
    long received() {
        return down.get();
    }

    private void accept() {
        try {
            while (true) {
                var browser = door.accept();
                var server = new Socket(InetAddress.getLoopbackAddress(), target);
                browser.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                open.add(browser);
                open.add(server);
                daemon(() -> copy(browser, server, new AtomicLong()));
                daemon(() -> copy(server, browser, down));
            }
        } catch (IOException closed) {
            close();
        }
    }

    private void copy(Socket from, Socket to, AtomicLong counter) {
        try (from;
                to) {
            pour(from.getInputStream(), to.getOutputStream(), counter);
        } catch (IOException ended) {
            open.remove(from);
        }
        open.remove(from);
        open.remove(to);
    }

    private static void pour(InputStream from, OutputStream to, AtomicLong counter) throws IOException {
        var buffer = new byte[16 * 1024];
        for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            counter.addAndGet(read);
            to.write(buffer, 0, read);
        }
    }

    private static void daemon(Runnable work) {
        Thread.ofPlatform().daemon().start(work);
    }

    @Override
    public void close() {
        try {
            door.close();
            for (var socket : open) {
                socket.close();
            }
        } catch (IOException alreadyGone) {
            open.clear();
        }
    }
}
