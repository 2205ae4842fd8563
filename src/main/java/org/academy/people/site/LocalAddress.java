package org.academy.people.site;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** An address of ours to go on to. Whatever points elsewhere becomes the portal's home: nobody is sent away. */
final class LocalAddress {

    static final String HOME = "/portal/";

    private LocalAddress() {}

    static String of(@Nullable String wanted) {
        return wanted != null && isOurs(wanted) ? wanted : HOME;
    }

    private static boolean isOurs(String wanted) {
        if (!wanted.startsWith("/")
                || wanted.startsWith("//")
                || wanted.indexOf('\\') >= 0
                || wanted.chars().anyMatch(Character::isISOControl)) {
            return false;
        }
        try {
            var address = new URI(wanted.replace(' ', '+'));
            return address.getHost() == null && address.getScheme() == null && !isSignIn(address.getPath());
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }

    private static boolean isSignIn(@Nullable String path) {
        return path != null && path.matches("/+(signin|signup|signout)(/.*)?");
    }
}
