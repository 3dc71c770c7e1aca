package io.github.nugetmaven.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoopbackTest {
    @ParameterizedTest
    @CsvSource({
        "localhost, true",
        "LocalHost, true",
        "127.0.0.1, true",
        "127.255.255.254, true",
        "::1, true",
        "[::1], true",
        "0:0:0:0:0:0:0:1, true",
        "[0000:0000:0000:0000:0000:0000:0000:0001], true",
        "localhost.example, false",
        "notlocalhost, false",
        "127.0.0.1.example, false",
        "127.0.0, false",
        "127.0.0.256, false",
        "127.999.0.1, false",
        "128.0.0.1, false",
        "10.0.0.1, false",
        "0.0.0.0, false",
        "::, false",
        "::2, false",
        "1::1, false",
        "[2001:db8::1], false",
        "feed.example, false",
        "'', false",
    })
    void knowsThisMachineByName(String host, boolean isLoopback) {
        assertEquals(isLoopback, Loopback.is(host));
    }
}
