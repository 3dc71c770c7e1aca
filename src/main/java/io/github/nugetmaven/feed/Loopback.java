package io.github.nugetmaven.feed;

import java.util.regex.Pattern;

/** Recognises the names of this machine without a name server, whose response an attacker may forge. */
final class Loopback {
    private static final Pattern NAMES = Pattern.compile(
            "(?i)localhost|127(?:\\.(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})){3}|\\[?(?:::1|(?:0+:){7}0*1)]?");

    private Loopback() {}

    /** Whether the host is this machine. */
    static boolean is(String host) {
        return NAMES.matcher(host).matches();
    }
}
