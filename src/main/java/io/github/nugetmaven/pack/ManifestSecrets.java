package io.github.nugetmaven.pack;

import io.github.nugetmaven.nupkg.SecretShape;
import io.github.nugetmaven.nupkg.manifest.ContentFilesItem;
import io.github.nugetmaven.nupkg.manifest.ManifestField;
import io.github.nugetmaven.nupkg.manifest.PackageManifest;
import io.github.nugetmaven.nupkg.manifest.SourceRepository;
import io.github.nugetmaven.pack.MetadataProblem.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds keys and logins in a manifest: everybody can read it, and a package cannot be replaced. Only shapes count that nothing
 * else has: a GUID or a long word may well be in a description.
 */
final class ManifestSecrets {
    private static final Set<ManifestField> URLS =
            Set.of(ManifestField.PROJECT_URL, ManifestField.ICON_URL, ManifestField.LICENSE_URL);
    private static final Set<SecretShape> AMBIGUOUS = Set.of(SecretShape.GUID, SecretShape.OPAQUE);
    /** What is not part of a key, such as the quotes around it or the name of a parameter before it. */
    private static final Pattern BETWEEN = Pattern.compile("[^\\w.-]+|\\.(?=[^\\w.-]|$)");
    /** User and password of a URL, down to the last {@code @} of its host. */
    private static final Pattern LOGIN = Pattern.compile("(?<=://)[^/?#\\s]*@");
    /** The same without {@code //}, as in {@code user:password@host:path}. The user alone is part of such an address. */
    private static final Pattern SHORT_LOGIN = Pattern.compile("(?<![^\\s:])[^/?#\\s:@]+:[^/?#\\s:]*@");

    private static final String HIDDEN = "***";

    private ManifestSecrets() {}

    /** The kind of secret that a text contains. */
    static Optional<SecretShape> in(String text) {
        return SecretShape.of(text)
                .filter(it -> !AMBIGUOUS.contains(it))
                .or(() -> words(text)
                        .flatMap(it -> SecretShape.ofName(it).stream())
                        .filter(it -> !AMBIGUOUS.contains(it))
                        .findFirst());
    }

    /** A URL without user and password. */
    static String withoutLogin(String url) {
        return LOGIN.matcher(url).replaceFirst("");
    }

    /** A text that may be shown. */
    static String hidden(String text) {
        if (in(text).isPresent()) {
            return HIDDEN;
        }
        String bare = LOGIN.matcher(text).replaceAll("");
        return SHORT_LOGIN.matcher(bare).replaceAll(HIDDEN + "@");
    }

    /** Each text of the manifest that has a secret in it. */
    static List<MetadataProblem> problems(PackageManifest manifest) {
        List<MetadataProblem> problems = new ArrayList<>();
        texts(manifest)
                .forEach((subject, text) -> in(text).ifPresent(
                                it -> problems.add(new MetadataProblem(Reason.SECRET, subject, it.toString(), ""))));
        urls(manifest).forEach((subject, url) -> {
            if (!withoutLogin(url).equals(url)) {
                problems.add(new MetadataProblem(Reason.LOGIN, subject, "", ""));
            }
        });
        return problems;
    }

    private static Stream<String> words(String text) {
        return BETWEEN.splitAsStream(text);
    }

    private static Map<String, String> urls(PackageManifest manifest) {
        Map<String, String> urls = new LinkedHashMap<>();
        manifest.fields().forEach((field, text) -> {
            if (URLS.contains(field)) {
                urls.put(field.element(), text);
            }
        });
        manifest.repository().ifPresent(it -> urls.put("repository url", it.url()));
        return urls;
    }

    private static Map<String, String> texts(PackageManifest manifest) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("id", manifest.id());
        texts.put("version", manifest.version());
        manifest.fields().forEach((field, text) -> texts.put(field.element(), text));
        manifest.repository().ifPresent(it -> texts.put("repository", repository(it)));
        texts.put("packageTypes", manifest.packageTypes().toString());
        texts.put("dependencies", manifest.dependencies().toString());
        texts.put(
                "contentFiles",
                String.join(
                        "\n",
                        manifest.contentFiles().stream()
                                .map(ContentFilesItem::toString)
                                .toList()));
        return texts;
    }

    private static String repository(SourceRepository it) {
        return String.join("\n", it.type(), it.url(), it.branch(), it.commit());
    }
}
