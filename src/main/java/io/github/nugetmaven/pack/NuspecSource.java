package io.github.nugetmaven.pack;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.nugetmaven.nupkg.Nuspec;
import io.github.nugetmaven.nupkg.SecretShape;
import io.github.nugetmaven.nupkg.XmlElement;
import io.github.nugetmaven.pack.NuspecProblem.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/**
 * Reads a .nuspec file that somebody wrote: decodes it, replaces its tokens and parses it. NuGet reads such a file as UTF-8
 * whatever it declares, unless it has the byte order mark of UTF-16.
 */
final class NuspecSource {
    private static final Pattern DECLARED =
            Pattern.compile("\\A<\\?xml\\s[^>]*?\\sencoding\\s*=\\s*[\"']([^\"'>]*)[\"']", Pattern.DOTALL);
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Path file;
    private final NuspecProblems problems;

    NuspecSource(Path file, NuspecProblems problems) {
        this.file = file;
        this.problems = problems;
    }

    /**
     * The root element; empty if there are problems.
     *
     * @throws IOException if the file cannot be read from disk
     */
    Optional<XmlElement> root(NuspecRequest request) throws IOException {
        Optional<String> text = text();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        NuspecTokens replaced = NuspecTokens.replace(
                text.get(),
                name -> request.token(name).filter(it -> ManifestSecrets.in(it).isEmpty()));
        for (NuspecTokens.Unknown token : replaced.unknown()) {
            boolean isVersion = token.name().equalsIgnoreCase(PomTokens.VERSION)
                    && !request.pom().versionProblems().isEmpty();
            String asWritten = "$" + token.name() + "$";
            Optional<SecretShape> secret = request.token(token.name()).flatMap(ManifestSecrets::in);
            if (secret.isPresent()) {
                problems.addSecretToken(token.line(), asWritten, secret.get());
            } else if (isVersion) {
                problems.addVersion(request.pom().versionProblems(), asWritten);
            } else {
                problems.addUnknownToken(token.line(), asWritten);
            }
        }
        try {
            return Optional.of(XmlElement.parse(replaced.text()));
        } catch (XmlElement.DoctypeException e) {
            problems.add(Reason.DOCTYPE, 0, "", "");
        } catch (XmlElement.TooManyElementsException e) {
            problems.add(Reason.TOO_LARGE, 0, "", "");
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            problems.add(Reason.MALFORMED, line, "", lastLine(e.getMessage()));
        }
        return Optional.empty();
    }

    private Optional<String> text() throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(Nuspec.MAX_BYTES + 1);
        }
        if (bytes.length > Nuspec.MAX_BYTES) {
            problems.add(Reason.TOO_LARGE, 0, "", "");
            return Optional.empty();
        }
        boolean isUtf16 = bytes.length > 1 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFE + 0xFF && bytes[0] != 0;
        Charset charset = isUtf16 ? UTF_16 : UTF_8;
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            String unmarked = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
            requireDeclared(charset, unmarked);
            return Optional.of(unmarked);
        } catch (CharacterCodingException e) {
            problems.add(Reason.NOT_UTF_8, 0, "", charset.name());
            return Optional.empty();
        }
    }

    /** The parser reads characters, so it does not compare the declaration with the bytes. */
    private void requireDeclared(Charset charset, String text) {
        Matcher declared = DECLARED.matcher(text);
        if (declared.find() && !declared.group(1).toUpperCase(Locale.ROOT).startsWith(charset.name())) {
            problems.add(Reason.ENCODING, 1, "encoding", declared.group(1));
        }
    }

    /** The JDK's parser writes the position on the first line and the error on the last. */
    private static String lastLine(String message) {
        return message.substring(message.lastIndexOf('\n') + 1).replaceFirst("^Message: ", "");
    }
}
