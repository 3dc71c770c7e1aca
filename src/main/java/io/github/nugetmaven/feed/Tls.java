package io.github.nugetmaven.feed;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** TLS with the certificates that this JVM trusts. To load it takes longer than a push. Thread-safe. */
final class Tls {
    /** Empty: those of the JVM, which {@code javax.net.ssl.trustStore} may name. */
    private final Optional<KeyStore> certificates;

    private Loaded loaded;

    /** What OkHttp needs of it. */
    record Loaded(SSLContext context, X509TrustManager trust) {}

    Tls(Optional<KeyStore> certificates) {
        this.certificates = certificates;
    }

    /** @throws SSLException if the certificates cannot be read */
    synchronized Loaded load() throws SSLException {
        if (loaded == null) {
            try {
                TrustManagerFactory factory =
                        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
                factory.init(certificates.orElse(null));
                X509TrustManager trust = (X509TrustManager) factory.getTrustManagers()[0];
                SSLContext context = SSLContext.getInstance("TLS");
                context.init(null, new TrustManager[] {trust}, null);
                loaded = new Loaded(context, trust);
            } catch (GeneralSecurityException e) {
                throw new SSLException(e.getMessage(), e);
            }
        }
        return loaded;
    }

    /** Also loads what a handshake needs: writes the first message of one, which nobody receives. */
    void warmUp() throws SSLException {
        SSLEngine engine = load().context().createSSLEngine();
        engine.setUseClientMode(true);
        engine.wrap(
                ByteBuffer.allocate(0), ByteBuffer.allocate(engine.getSession().getPacketBufferSize()));
    }
}
