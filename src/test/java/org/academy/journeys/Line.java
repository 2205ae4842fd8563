package org.academy.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * A line between a browser and the academy that can be slow, and can go silent: then it still takes every call and
 * answers none.
 */
final class Line implements AutoCloseable {

    private final ServerSocket door;
    private final int academy;
    private final Set<Socket> calls = ConcurrentHashMap.newKeySet();
    private volatile boolean silent;
    private volatile Duration way = Duration.ZERO;

    private Line(ServerSocket door, int academy) {
        this.door = door;
        this.academy = academy;
    }

    static Line to(int academy) {
        try {
            var line = new Line(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), academy);
            Thread.ofPlatform().daemon().name("line").start(line::answer);
            return line;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String at(String path) {
        return "http://localhost:" + door.getLocalPort() + path;
    }

    /** From now on everything that is asked takes so long to arrive. */
    void takes(Duration way) {
        this.way = way;
    }

    /** From now on nothing comes through, and nobody says so. */
    void goSilent() {
        silent = true;
    }

    /** Comes back; what hung is cut. */
    void comeBack() {
        silent = false;
        calls.forEach(Line::hangUp);
    }

    private void answer() {
        while (!door.isClosed()) {
            try {
                var caller = door.accept();
                var called = new Socket(InetAddress.getLoopbackAddress(), academy);
                calls.add(caller);
                calls.add(called);
                Thread.ofPlatform().daemon().start(() -> carry(caller, called, () -> way));
                Thread.ofPlatform().daemon().start(() -> carry(called, caller, () -> Duration.ZERO));
            } catch (IOException closed) {
                // the next call decides
            }
        }
    }

    private void carry(Socket from, Socket to, Supplier<Duration> way) {
        try {
            var bytes = new byte[8192];
            for (int length; (length = from.getInputStream().read(bytes)) >= 0; ) {
                Thread.sleep(way.get());
                if (!silent) {
                    to.getOutputStream().write(bytes, 0, length);
                }
            }
        } catch (IOException | InterruptedException cut) {
            // both ends are hung up below
        }
        if (!silent) {
            hangUp(from);
            hangUp(to);
        }
    }

    private static void hangUp(Socket call) {
        try {
            call.close();
        } catch (IOException gone) {
            // it is
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        calls.forEach(Line::hangUp);
    }
}
