package io.github.nugetmaven.testing.gallery;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.net.ServerSocketFactory;

/** Server sockets that reset a connection on the first bytes of a request, so that its body is never read. */
final class CutOffSockets extends ServerSocketFactory {
    private static final Pattern REQUEST_LINE = Pattern.compile("[A-Z]+ \\S+ HTTP/1\\.[01]\r\n");

    private final Predicate<String> unwanted;

    /** Asks the predicate about the head of each request, as far as it came with the first bytes. */
    CutOffSockets(Predicate<String> unwanted) {
        this.unwanted = unwanted;
    }

    @Override
    public ServerSocket createServerSocket() throws IOException {
        return new ServerSocket() {
            @Override
            public Socket accept() throws IOException {
                Socket accepted = new CutOffSocket();
                implAccept(accepted);
                return accepted;
            }
        };
    }

    @Override
    public ServerSocket createServerSocket(int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog, InetAddress address) {
        throw new UnsupportedOperationException();
    }

    private final class CutOffSocket extends Socket {
        @Override
        public InputStream getInputStream() throws IOException {
            return new FilterInputStream(super.getInputStream()) {
                @Override
                public int read(byte[] target, int offset, int length) throws IOException {
                    int count = super.read(target, offset, length);
                    if (count > 0
                            && startsUnwantedRequest(new String(target, offset, count, StandardCharsets.US_ASCII))) {
                        cutOff();
                        throw new SocketException("Cut off");
                    }
                    return count;
                }
            };
        }

        private void cutOff() throws IOException {
            // a reset, and not an orderly end, is what a client sees of a server that went away
            setSoLinger(true, 0);
            close();
        }

        private boolean startsUnwantedRequest(String text) {
            return REQUEST_LINE.matcher(text).lookingAt() && unwanted.test(text);
        }
    }
}
