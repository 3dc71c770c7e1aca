package io.github.nugetmaven.mojo.settings;

import eu.maveniverse.domtrip.Comment;
import eu.maveniverse.domtrip.Document;
import eu.maveniverse.domtrip.DomTripException;
import eu.maveniverse.domtrip.Element;
import eu.maveniverse.domtrip.Node;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A settings.xml that can be edited. Everything that an edit does not concern stays byte for byte as its owner wrote it. Not
 * thread-safe.
 */
final class SettingsFile {
    private static final String NEW = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + "<settings xmlns=\"http://maven.apache.org/SETTINGS/1.0.0\">\n</settings>\n";
    private static final Pattern CIPHERTEXT = Pattern.compile("\\{.+}", Pattern.DOTALL);
    private static final Set<String> BARE = Set.of("id", "password");

    private static final Set<String> DECLARATIONS = Set.of("globPattern", "scopes", "expires");

    private final XmlSource source;
    private final Document document;
    private final XmlEditor editor;

    private SettingsFile(XmlSource source) throws IOException {
        this.source = source;
        try {
            this.document = Document.of(source.content());
        } catch (DomTripException e) {
            throw new IOException("it cannot be parsed", e);
        }
        this.editor = new XmlEditor(document, source.lineEnding());
        if (!document.toXml().equals(source.content())) {
            throw new IOException("it contains something that editing would not preserve");
        }
        if (!document.root().localName().equals("settings")) {
            throw new IOException("its root is <" + document.root().name() + ">, not <settings>");
        }
    }

    /** @throws IOException if it cannot be edited; the message is the reason, such as "it is not well-formed XML" */
    static SettingsFile of(byte[] bytes) throws IOException {
        boolean isBlank = new String(bytes, StandardCharsets.ISO_8859_1).isBlank();
        return isBlank ? empty() : new SettingsFile(XmlSource.of(bytes));
    }

    /** A settings.xml for a user who has none yet. */
    static SettingsFile empty() throws IOException {
        return new SettingsFile(new XmlSource(NEW, StandardCharsets.UTF_8));
    }

    /** The content of the file with all changes. */
    byte[] bytes() throws IOException {
        // otherwise domtrip would write each parent of a change in its own style
        document.clearModified();
        return source.withContent(document.toXml()).bytes();
    }

    /** The password of a server as it is written in the file: encrypted, with a variable, or in clear text. */
    Optional<String> password(String serverId) {
        return server(serverId)
                .flatMap(it -> XmlEditor.child(it, "password"))
                .map(it -> it.textContent().strip())
                .filter(it -> !it.isEmpty());
    }

    /** Whether a password is in clear text: neither encrypted nor in a variable. */
    static boolean isClearText(String password) {
        return !CIPHERTEXT.matcher(password).matches() && !password.contains("${env.");
    }

    /** How many servers have a password in clear text. */
    long clearTexts() {
        return servers()
                .flatMap(it -> XmlEditor.child(it, "password").stream())
                .map(it -> it.textContent().strip())
                .filter(it -> !it.isEmpty() && isClearText(it))
                .count();
    }

    /** Whether a server has the user name of a private feed. */
    boolean hasUsername(String serverId) {
        return server(serverId).flatMap(it -> XmlEditor.child(it, "username")).isPresent();
    }

    /** Whether a server declares when its key expires. */
    boolean declaresExpiry(String serverId) {
        return server(serverId)
                .flatMap(it -> XmlEditor.child(it, "configuration"))
                .flatMap(it -> XmlEditor.child(it, "expires"))
                .isPresent();
    }

    /** Sets the password of a server, and creates the server if there is none. */
    void setPassword(String serverId, String password) {
        Element server = server(serverId).orElseGet(() -> newServer(serverId));
        Element element = XmlEditor.child(server, "password").orElseGet(() -> {
            Element before = XmlEditor.child(server, "username")
                    .or(() -> XmlEditor.child(server, "id"))
                    .orElseThrow();
            return editor.insertAfter(before, "password");
        });
        editor.setText(element, password);
    }

    /** Declares something about a server's key, and creates the server if there is none. */
    void declare(String serverId, String name, String value) {
        Element server = server(serverId).orElseGet(() -> newServer(serverId));
        Element configuration =
                XmlEditor.child(server, "configuration").orElseGet(() -> editor.append(server, "configuration"));
        editor.setText(XmlEditor.child(configuration, name).orElseGet(() -> editor.append(configuration, name)), value);
    }

    /** Removes the password, and the whole server if it holds only the key. */
    void removePassword(String serverId) {
        Element server = server(serverId).orElseThrow();
        Node removed = holdsOnlyKey(serverId)
                ? server
                : XmlEditor.child(server, "password").orElseThrow();
        removed.parent().removeChild(removed);
    }

    /** Whether a server has nothing in it but a key and what is declared about the key. */
    boolean holdsOnlyKey(String serverId) {
        return server(serverId)
                .filter(it -> it.childElements().allMatch(SettingsFile::isOfKeyOnly))
                .filter(it -> it.children().noneMatch(Comment.class::isInstance))
                .isPresent();
    }

    /** The key, its id, and what is declared about it. */
    private static boolean isOfKeyOnly(Element element) {
        return BARE.contains(element.localName())
                || element.localName().equals("configuration")
                        && element.childElements().allMatch(it -> DECLARATIONS.contains(it.localName()))
                        && element.children().noneMatch(Comment.class::isInstance);
    }

    private Optional<Element> server(String id) {
        Predicate<Element> hasId = server -> XmlEditor.child(server, "id")
                .filter(it -> it.textContent().strip().equals(id))
                .isPresent();
        return servers().filter(hasId).findFirst();
    }

    private Stream<Element> servers() {
        return XmlEditor.child(document.root(), "servers").stream()
                .flatMap(Element::childElements)
                .filter(it -> it.localName().equals("server"));
    }

    private Element newServer(String id) {
        Element root = document.root();
        Element servers = XmlEditor.child(root, "servers").orElseGet(() -> editor.append(root, "servers"));
        Element server = editor.append(servers, "server");
        editor.setText(editor.append(server, "id"), id);
        return server;
    }
}
