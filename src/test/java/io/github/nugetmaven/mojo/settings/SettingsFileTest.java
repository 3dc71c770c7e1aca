package io.github.nugetmaven.mojo.settings;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.io.DefaultSettingsReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What editing settings.xml changes, and that it changes nothing else. */
class SettingsFileTest {
    private static final String SERVER = "<server><id>nuget.org</id>%s</server>";
    /** A file with many details that an XML writer would change. */
    private static final String FILE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- mine -->
            <settings xmlns = 'http://maven.apache.org/SETTINGS/1.0.0'
                      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                 xsi:schemaLocation="http://maven.apache.org/SETTINGS/1.0.0
                    https://maven.apache.org/xsd/settings-1.0.0.xsd"  >

              <!-- <server><id>nuget.org</id><password>not this</password></server> -->
              <servers  >
                <server><id>other</id><password>a &amp; b &#65; <![CDATA[<c>]]></password></server>
                <server>
                  <!-- the key -->
                  <id> nuget.org </id>

                  <username>me</username>
                  <password >old</password > <!-- till May -->
                  <configuration><globPattern>Contoso.*</globPattern></configuration>
                </server >
              </servers>
              <mirrors/>
            </settings  >
            <!-- end -->
            """;

    /** Name, file before, file after. Tests compare every byte. */
    static Stream<Arguments> edits() {
        return Stream.of(
                arguments("a password is replaced", FILE, FILE.replace(">old<", ">{new=}<")),
                arguments("a server is added to others", """
                        <settings>
                            <servers>
                                <server>
                                    <id>other</id>
                                </server>
                                <!-- last -->
                            </servers>
                        </settings>
                        """, """
                        <settings>
                            <servers>
                                <server>
                                    <id>other</id>
                                </server>
                                <!-- last -->
                                <server>
                                    <id>nuget.org</id>
                                    <password>{new=}</password>
                                </server>
                            </servers>
                        </settings>
                        """),
                arguments("servers are added", """
                        <settings>
                          <localRepository>/repo</localRepository>

                          <!-- no servers yet -->

                        </settings>
                        """, """
                        <settings>
                          <localRepository>/repo</localRepository>

                          <!-- no servers yet -->
                          <servers>
                            <server>
                              <id>nuget.org</id>
                              <password>{new=}</password>
                            </server>
                          </servers>

                        </settings>
                        """),
                arguments("tabs", """
                        <settings>
                        	<offline>false</offline>
                        	<servers>
                        	</servers>
                        </settings>
                        """, """
                        <settings>
                        	<offline>false</offline>
                        	<servers>
                        		<server>
                        			<id>nuget.org</id>
                        			<password>{new=}</password>
                        		</server>
                        	</servers>
                        </settings>
                        """),
                arguments("self-closed servers", """
                        <settings>
                          <servers  />
                        </settings>
                        """, """
                        <settings>
                          <servers>
                            <server>
                              <id>nuget.org</id>
                              <password>{new=}</password>
                            </server>
                          </servers>
                        </settings>
                        """),
                arguments("self-closed settings without a last line break", "<settings xmlns='' />", """
                        <settings xmlns=''>
                          <servers>
                            <server>
                              <id>nuget.org</id>
                              <password>{new=}</password>
                            </server>
                          </servers>
                        </settings>\
                        """),
                arguments("a server without password", """
                        <settings>
                          <servers>
                            <server>
                              <id>nuget.org</id>
                              <username>me</username>
                              <configuration/>
                            </server>
                          </servers>
                        </settings>
                        """, """
                        <settings>
                          <servers>
                            <server>
                              <id>nuget.org</id>
                              <username>me</username>
                              <password>{new=}</password>
                              <configuration/>
                            </server>
                          </servers>
                        </settings>
                        """),
                arguments("all in one line", one("<password/>"), one("<password>{new=}</password>")),
                arguments("nothing in it", one("<password> </password>"), one("<password>{new=}</password>")),
                arguments("CDATA", one("<password><![CDATA[a<b]]></password>"), one("<password>{new=}</password>")),
                arguments("entities", one("<password>a&amp;b</password>"), one("<password>{new=}</password>")),
                arguments(
                        "a document type",
                        "<!DOCTYPE settings>\n" + one("<password>old</password>"),
                        "<!DOCTYPE settings>\n" + one("<password>{new=}</password>")),
                arguments(
                        "a comment in the password",
                        one("<password>old<!-- key --></password>"),
                        one("<password>{new=}</password>")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("edits")
    void changesThePasswordAndNothingElse(String name, String before, String after) throws Exception {
        assertEquals(after, edited(before, UTF_8));
        assertEquals("{new=}", readByMaven(after).getPassword());
    }

    /** The edits of files with line breaks. */
    static Stream<Arguments> editsOfSeveralLines() {
        return edits().filter(it -> ((String) it.get()[1]).contains("\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("editsOfSeveralLines")
    void keepsLineEndingsOfWindows(String name, String before, String after) throws IOException {
        assertEquals(after.replace("\n", "\r\n"), edited(before.replace("\n", "\r\n"), UTF_8));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("edits")
    void keepsAByteOrderMark(String name, String before, String after) throws IOException {
        assertEquals('\uFEFF' + after, edited('\uFEFF' + before, UTF_8));
        assertEquals(
                '\uFEFF' + after.replace("UTF-8", "UTF-16"),
                edited('\uFEFF' + before.replace("UTF-8", "UTF-16"), UTF_16LE));
    }

    @Test
    void keepsTheEncoding() throws IOException {
        String before = "<?xml version='1.0' encoding='ISO-8859-1'?>\n<!-- für Zoë -->\n" + one("<password/>");

        assertEquals(before.replace("<password/>", "<password>{new=}</password>"), edited(before, ISO_8859_1));
    }

    @Test
    void keepsUtf16WithoutAByteOrderMark() throws IOException {
        String before = "<?xml version='1.0' encoding='UTF-16LE'?>\n<!-- für Zoë -->\n" + one("<password/>");

        assertEquals(before.replace("<password/>", "<password>{new=}</password>"), edited(before, UTF_16LE));
    }

    @Test
    void takesNoEncodingFromAComment() throws IOException {
        String before = "<!-- <?xml version='1.0' encoding='x-none'?> für Zoë -->\n" + one("<password/>");

        assertEquals(before.replace("<password/>", "<password>{new=}</password>"), edited(before, UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0.0", "1.1.0", "1.2.0", "1.3.0"})
    void keepsTheNamespace(String version) throws IOException {
        String before = "<settings xmlns=\"http://maven.apache.org/SETTINGS/%s\">\n</settings>\n".formatted(version);

        String after = edited(before, UTF_8);

        assertTrue(after.startsWith(before.substring(0, before.indexOf('\n'))), after);
        assertTrue(after.contains("\n    <server>\n      <id>nuget.org</id>\n"), after);
    }

    @Test
    void keepsAPrefix() throws IOException {
        String before = "<s:settings xmlns:s='http://maven.apache.org/SETTINGS/1.2.0'>\n  <s:servers/>\n</s:settings>";

        assertTrue(edited(before, UTF_8)
                .contains("<s:id>nuget.org</s:id>\n      <s:password>{new=}</s:password>\n    </s:server>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n"})
    void beginsAFile(String blank) throws Exception {
        SettingsFile file = SettingsFile.of(blank.getBytes(UTF_8));
        file.setPassword("nuget.org", "{new=}");

        assertEquals("""
                <?xml version="1.0" encoding="UTF-8"?>
                <settings xmlns="http://maven.apache.org/SETTINGS/1.0.0">
                  <servers>
                    <server>
                      <id>nuget.org</id>
                      <password>{new=}</password>
                    </server>
                  </servers>
                </settings>
                """, text(file));
    }

    @Test
    void writesAClearTextThatMavenReadsBack() throws Exception {
        SettingsFile file = SettingsFile.empty();
        file.setPassword("nuget.org", "a<b>&\"c'ü");

        assertEquals("a<b>&\"c'ü", readByMaven(text(file)).getPassword());
        assertEquals(Optional.of("a<b>&\"c'ü"), SettingsFile.of(file.bytes()).password("nuget.org"));
    }

    @Test
    void declaresTheGlobPatternBesideTheKey() throws IOException {
        SettingsFile file = SettingsFile.empty();
        file.setPassword("nuget.org", "{new=}");
        file.declare("nuget.org", "globPattern", "Contoso.*");
        String once = text(file);
        file.declare("nuget.org", "globPattern", "Contoso.*, Fabrikam.Core");

        assertTrue(once.contains("""
                      <password>{new=}</password>
                      <configuration>
                        <globPattern>Contoso.*</globPattern>
                      </configuration>
                    </server>
                """.indent(0)), once);
        assertEquals(once.replace("Contoso.*", "Contoso.*, Fabrikam.Core"), text(file));
    }

    @Test
    void replacesWhatItWrote() throws IOException {
        String once = edited("<settings/>", UTF_8);

        assertEquals(once, edited(once.replace("{new=}", "{older=}"), UTF_8));
    }

    @Test
    void takesOutAServerThatHoldsNothingElse() throws IOException {
        String before = "<settings>\n  <servers>\n    <server><id>a</id></server>\n  </servers>\n</settings>";
        SettingsFile file = SettingsFile.of(edited(before, UTF_8).getBytes(UTF_8));

        assertTrue(file.holdsOnlyKey("nuget.org"));
        file.removePassword("nuget.org");
        assertEquals(before, text(file));
    }

    @Test
    void removesWhatIsDeclaredAboutTheKeyToo() throws IOException {
        SettingsFile file = SettingsFile.of(one("<password>old</password><configuration><globPattern>*</globPattern>"
                        + "<scopes>push</scopes><expires>2026-12-20</expires></configuration>")
                .getBytes(UTF_8));

        assertTrue(file.holdsOnlyKey("nuget.org"));
        file.removePassword("nuget.org");
        assertFalse(text(file).contains("nuget.org"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<username>me</username>",
                "<!-- mine -->",
                "<configuration><timeout>5</timeout></configuration>",
                "<configuration><!-- mine --><scopes/></configuration>"
            })
    void leavesTheOtherSettingsOfAServer(String more) throws IOException {
        SettingsFile file =
                SettingsFile.of(one("<password>old</password>" + more).getBytes(UTF_8));

        assertFalse(file.holdsOnlyKey("nuget.org"));
        file.removePassword("nuget.org");
        assertEquals(one(more), text(file));
        assertEquals(Optional.empty(), file.password("nuget.org"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<settings>",
                "<settings></Settings>",
                "settings",
                "<a/><b/>",
                "<settings>&nbsp;</settings>",
                "<project/>"
            })
    void refusesWhatIsNotASettingsFile(String text) {
        assertThrows(IOException.class, () -> SettingsFile.of(text.getBytes(UTF_8)));
    }

    @Test
    void refusesBytesThatAreNotInTheEncoding() {
        assertThrows(IOException.class, () -> SettingsFile.of("<settings><!-- ü --></settings>".getBytes(ISO_8859_1)));
    }

    @Test
    void readsNoOtherFile() throws IOException {
        String text = "<!DOCTYPE settings [<!ENTITY e SYSTEM 'file:///nowhere'>]>\n" + one("<password>&e;</password>");

        assertEquals(text.replace("&e;", "{new=}"), edited(text, UTF_8));
    }

    @Test
    void knowsWhetherAnExpiryDateIsDeclared() throws IOException {
        String with = one("<configuration><expires>2026-12-20</expires></configuration>");

        assertTrue(SettingsFile.of(with.getBytes(UTF_8)).declaresExpiry("nuget.org"));
        assertFalse(SettingsFile.of(with.getBytes(UTF_8)).declaresExpiry("other"));
        assertFalse(SettingsFile.of(one("").getBytes(UTF_8)).declaresExpiry("nuget.org"));
    }

    private static String one(String rest) {
        return "<settings><servers>" + SERVER.formatted(rest) + "</servers></settings>";
    }

    private static String edited(String before, Charset charset) throws IOException {
        SettingsFile file = SettingsFile.of(before.getBytes(charset));
        assertArrayEquals(before.getBytes(charset), file.bytes());
        file.setPassword("nuget.org", "{new=}");
        return new String(file.bytes(), charset);
    }

    private static String text(SettingsFile file) throws IOException {
        return new String(file.bytes(), UTF_8);
    }

    private static Server readByMaven(String settings) throws IOException {
        return new DefaultSettingsReader()
                .read(new ByteArrayInputStream(settings.getBytes(UTF_8)), null)
                .getServer("nuget.org");
    }
}
