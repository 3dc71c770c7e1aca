package io.github.nugetmaven.nupkg.rules;

import io.github.nugetmaven.nupkg.XmlElement;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Optional;

/** Checks the icon. */
final class IconCheck implements Check {
    private static final int START = 8;
    private static final String PNG = "89504e470d0a1a0a";
    private static final String JPEG = "ffd8ff";

    @Override
    public void check(PackageUnderCheck subject, Findings findings) throws IOException {
        if (subject.isSymbols() || subject.nuspec().isEmpty()) {
            return;
        }
        XmlElement metadata = subject.nuspec().get().metadata();
        Optional<XmlElement> icon = metadata.first("icon");
        if (icon.isEmpty()) {
            Optional<String> url = new TextFields(metadata).text("iconUrl");
            if (url.isPresent() && WebAddress.isWeb(url.get())) {
                findings.add(
                        NamedFileRule.ICON_URL_DEPRECATED,
                        subject.nuspecName(),
                        url.get().strip());
            }
        } else if (!TextFields.isField(icon.get())) {
            findings.add(NamedFileRule.ELEMENT_CONTENT, subject.nuspecName(), "icon");
        } else {
            Optional<NamedFile.Content> content = NamedFile.ICON.read(icon.get().text(), subject, findings);
            if (content.isPresent() && !isImage(content.get().bytes())) {
                findings.add(
                        NamedFileRule.ICON_NOT_AN_IMAGE, content.get().entry().name(), "");
            }
        }
    }

    private static boolean isImage(byte[] bytes) {
        String start = HexFormat.of().formatHex(bytes, 0, Math.min(START, bytes.length));
        return start.equals(PNG) || start.startsWith(JPEG);
    }
}
