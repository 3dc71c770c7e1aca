package io.github.nugetmaven.mojo.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nugetmaven.feed.BadSourceReason;
import io.github.nugetmaven.feed.CopyObstacle;
import io.github.nugetmaven.feed.FeedException;
import io.github.nugetmaven.feed.FeedProblem;
import io.github.nugetmaven.feed.FeedProblem.ConnectionFailure;
import io.github.nugetmaven.feed.FileChange;
import io.github.nugetmaven.feed.LoginDemand;
import io.github.nugetmaven.feed.NoKey;
import io.github.nugetmaven.feed.PushRefusal;
import io.github.nugetmaven.feed.RetryAfter;
import io.github.nugetmaven.feed.SecretScope;
import io.github.nugetmaven.feed.ServerResponse;
import io.github.nugetmaven.nupkg.NuGetVersion;
import io.github.nugetmaven.nupkg.OutputCleaner;
import io.github.nugetmaven.nupkg.PackageId;
import io.github.nugetmaven.nupkg.PackageIdentity;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FeedMessagesTest {
    private static final URI INDEX = URI.create("https://feed.example.org/v3/index.json");

    static Stream<Arguments> problems() {
        return Stream.concat(TrustedPublishingMessagesTest.problems(), feedProblems());
    }

    private static Stream<Arguments> feedProblems() {
        return Stream.of(
                problem(
                        new FeedProblem.Insecure(URI.create("http://feed.example.org/")),
                        "http://feed.example.org/ uses http",
                        "-Dnuget.allowInsecureConnections"),
                problem(
                        new FeedProblem.Downgrade(INDEX, URI.create("http://127.0.0.1/api")),
                        "uses https but has packages sent to http://127.0.0.1/api",
                        "set nuget.source to the feed's push URL"),
                problem(
                        new FeedProblem.NotForAddress(
                                URI.create("https://b.example.org/api"), SecretScope.ofNuGetOrg(List.of())),
                        "sent to https://b.example.org/api, but the API key is for nuget.org only.",
                        "add the host b.example.org to <sources>"),
                problem(
                        new NoKey.TokenForNuGetOrg(URI.create("https://b.example.org/token")),
                        "b.example.org could use it in your name",
                        "Check nuget.trustedPublishing.tokenUrl"),
                problem(
                        new FeedProblem.IndexRefused(answer(401, "Unauthorized", "")),
                        "answered 401 without a reason.",
                        "user name and password"),
                problem(
                        new FeedProblem.IndexRefused(answer(404, "Not Found", "No such feed")),
                        "answered 404: No such feed.",
                        "Check nuget.source"),
                problem(
                        new FeedProblem.IndexRefused(answer(503, "Down!", "")),
                        "answered 503: Down! ",
                        "Try again later"),
                problem(
                        new FeedProblem.NotAnIndex(INDEX, "a web page, \"Sign in\""),
                        "a web page",
                        "Check nuget.source"),
                problem(
                        new FeedProblem.NoResource(INDEX, "PackagePublish/2.0.0"),
                        "does not offer PackagePublish/2.0.0",
                        "Set nuget.source to the feed's push URL"),
                problem(
                        new FeedProblem.PushRefused(answer(413, "Too big for us", ""), PushRefusal.TOO_LARGE),
                        "answered 413: Too big for us.",
                        "Make it smaller"),
                problem(
                        new FeedProblem.OtherContent(
                                new FeedProblem.PushRefused(answer(409, "It exists", ""), PushRefusal.DUPLICATE),
                                List.of("lib/a.dll", "lib/b.dll"),
                                7),
                        "answered 409: It exists.",
                        "with different content: lib/a.dll, lib/b.dll and 5 more.",
                        "Publish a new version"),
                problem(
                        new FeedProblem.SameContent(
                                new FeedProblem.PushRefused(answer(400, "No", ""), PushRefusal.INVALID_PACKAGE)),
                        "answered 400: No.",
                        "with the same content",
                        "-Dnuget.skipDuplicate=identical"),
                problem(
                        new FeedProblem.NotComparable(
                                new FeedProblem.PushRefused(answer(409, "It exists", ""), PushRefusal.DUPLICATE),
                                Optional.empty()),
                        "answered 409: It exists.",
                        "does not provide a copy of this version",
                        "Run again when the copy is available"),
                // K4: temporary folder not writable, or flat container dead, with skipDuplicate
                problem(
                        new FeedProblem.NotComparable(
                                new FeedProblem.AlreadyInFolder(Path.of("there")),
                                Optional.of(new CopyObstacle.LocalFile("no permission to write /tmp"))),
                        "there already exists.",
                        "a file on this machine could not be read or written: no permission to write /tmp.",
                        "Check the temporary folder (java.io.tmpdir)",
                        "Run again when the copy is available"),
                problem(
                        new FeedProblem.NotComparable(
                                new FeedProblem.AlreadyInFolder(Path.of("there")),
                                Optional.of(new CopyObstacle.NoAnswer(
                                        new FeedProblem.Insecure(URI.create("http://feed.example.org/flat"))))),
                        "could not be fetched to compare it. http://feed.example.org/flat uses http",
                        "Run again when the copy is available"),
                problem(
                        new FeedProblem.NotComparable(
                                new FeedProblem.AlreadyInFolder(Path.of("there")),
                                Optional.of(new CopyObstacle.Refused(answer(403, "No", "")))),
                        "did not give out its copy to compare it.",
                        "answered 403: No.",
                        "Run again when the copy is available"),
                problem(
                        new FeedProblem.NotComparable(
                                new FeedProblem.AlreadyInFolder(Path.of("there")),
                                Optional.of(new CopyObstacle.NotAPackage())),
                        "not a package that can be compared",
                        "Run again when the copy is available"),
                problem(
                        new FeedProblem.CallFailed("the stack is full"),
                        "internal error: the stack is full.",
                        "may have arrived",
                        "Check the feed"),
                problem(
                        new FeedProblem.Cancelled(Optional.empty(), true),
                        "cancelled before the feed answered",
                        "may have arrived",
                        "Check the feed"),
                problem(
                        new FeedProblem.Cancelled(
                                Optional.of(
                                        new FeedProblem.PushRefused(answer(429, "Slow down", ""), PushRefusal.QUOTA)),
                                false),
                        "cancelled before the next attempt",
                        "answered 429: Slow down.",
                        "Push again"),
                problem(
                        new FeedProblem.AlreadyInFolder(Path.of("feed", "contoso", "1.0.0")),
                        "already has this version",
                        "Publish a new version"),
                problem(
                        new FeedProblem.FolderUnusable(Path.of("feed"), "no space left"),
                        "no space left",
                        "Check that"),
                badSource(BadSourceReason.NOT_A_URL, "neither a URL with a host nor a folder"),
                badSource(BadSourceReason.UNSUPPORTED_SCHEME, "only http, https and file"),
                badSource(BadSourceReason.VARIABLE, "Set the variable"),
                badSource(BadSourceReason.QUOTES, "Remove the quotes"),
                badSource(BadSourceReason.WINDOWS_PATH, "Mount the share"),
                badSource(BadSourceReason.HOME, "${user.home}"),
                badSource(BadSourceReason.NO_SCHEME, "write https:// before it"),
                badSource(BadSourceReason.NEW_FOLDER, "such as ./feed"),
                badSource(BadSourceReason.NAME, "Names of sources in NuGet.Config"),
                badSource(BadSourceReason.CREDENTIALS_IN_URL, "<server> in settings.xml"),
                problem(
                        new FeedProblem.NoIndex(new FeedProblem.NoAnswer(
                                INDEX, FeedProblem.ConnectionFailure.BROKEN, "the stack's words")),
                        "The service index could not be read. The connection to " + INDEX
                                + " was lost: the stack's words.",
                        "Try again."),
                noAnswer(FeedProblem.ConnectionFailure.UNKNOWN_HOST, "host feed.example.org", "Check nuget.source"),
                noAnswer(FeedProblem.ConnectionFailure.REFUSED, "Cannot connect to", "that the server is running"),
                noAnswer(FeedProblem.ConnectionFailure.TIMEOUT, "in time", "-Dnuget.timeout"),
                noAnswer(FeedProblem.ConnectionFailure.TLS, "the stack's words", "Check the certificate"),
                noAnswer(
                        FeedProblem.ConnectionFailure.TRUST_STORE,
                        "that the JVM trusts cannot be read: the stack's words",
                        "javax.net.ssl.trustStore"),
                noAnswer(
                        FeedProblem.ConnectionFailure.CERTIFICATE_DATE,
                        "is not valid today: the stack's words",
                        "renew"),
                noAnswer(FeedProblem.ConnectionFailure.NOT_TLS, "uses https, but the server answers with http", "port"),
                noAnswer(FeedProblem.ConnectionFailure.PROXY, "The proxy refused", "Check the <proxy>"),
                noAnswer(FeedProblem.ConnectionFailure.BROKEN, "the stack's words", "Push again."),
                problem(
                        new FeedProblem.NoAnswer(INDEX, ConnectionFailure.BROKEN, "reset", FeedProblem.Sent.WHOLE),
                        "may have arrived",
                        "Check the feed"),
                // K9: the size is named as a likely cause
                problem(
                        new FeedProblem.NoAnswer(
                                INDEX, ConnectionFailure.BROKEN, "reset", new FeedProblem.Sent(1 << 20, 5 << 20)),
                        "cut off after 1.0 MB of 5.0 MB, so the package did not arrive.",
                        "may refuse uploads of 5.0 MB",
                        "Push again."),
                problem(
                        new FeedProblem.PushRefused(
                                answer(404, "Not Found", ""),
                                PushRefusal.NOT_A_PUSH_URL,
                                new FeedProblem.Sent(1 << 16, 5 << 20)),
                        "its size is the cause",
                        "5.0 MB",
                        "Check nuget.source"),
                problem(
                        new FeedProblem.InDoubt(
                                new FeedProblem.PushRefused(answer(409, "already exists", ""), PushRefusal.DUPLICATE)),
                        "already exists",
                        "In doubt",
                        "Look at the version on the feed"),
                problem(
                        new FeedProblem.VersionListed(
                                new PackageIdentity(PackageId.of("Contoso"), NuGetVersion.parse("1.0.0"))),
                        "already has Contoso 1.0.0",
                        "Publish a new version"),
                problem(
                        new FeedProblem.OtherContent(
                                new FeedProblem.VersionListed(
                                        new PackageIdentity(PackageId.of("Contoso"), NuGetVersion.parse("1.0.0"))),
                                List.of("lib/a.dll"),
                                1),
                        "The feed already has Contoso 1.0.0 with different content: lib/a.dll.",
                        "Publish a new version"),
                fileChanged(FileChange.GONE, "is gone"),
                fileChanged(FileChange.NOT_A_FILE, "regular file"),
                fileChanged(FileChange.OTHER_SIZE, "another size"),
                fileChanged(FileChange.OTHER_CONTENT, "another content"),
                fileChanged(FileChange.UNREADABLE, "the disk's words"));
    }

    private static Arguments fileChanged(FileChange change, String words) {
        return problem(
                new FeedProblem.FileChanged(Path.of("a.nupkg"), change, "the disk's words"),
                "a.nupkg",
                words,
                "does not have it",
                "build and push again");
    }

    @ParameterizedTest
    @MethodSource("problems")
    void saysWhatFailedWhatWasSaidAndWhatToDo(FeedProblem problem, String[] parts) {
        MessageRules.check(FeedMessages.of(problem), parts);
        assertEquals(FeedMessages.of(problem), FailureMessages.of(new FeedException(problem)));
    }

    @Test
    void hasAMessageForEveryKind() {
        List<FeedProblem> all = problems().map(it -> (FeedProblem) it.get()[0]).toList();

        MessageRules.checkEveryKind(FeedProblem.class, all);
        assertEquals(
                EnumSet.allOf(FeedProblem.ConnectionFailure.class),
                all.stream()
                        .filter(FeedProblem.NoAnswer.class::isInstance)
                        .map(it -> ((FeedProblem.NoAnswer) it).failure())
                        .collect(Collectors.toSet()));
        assertEquals(
                EnumSet.allOf(BadSourceReason.class),
                all.stream()
                        .filter(FeedProblem.BadSource.class::isInstance)
                        .map(it -> ((FeedProblem.BadSource) it).reason())
                        .collect(Collectors.toSet()));
    }

    /** K5: the proxy is named, not the server's login; NTLM is named where nothing else is offered. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            407 | proxy:8080 | basic     | The proxy proxy:8080 requires a user name and password. | <proxy> in settings.xml
            407 |            | basic     | A proxy requires a user name and password.              | <proxy> in settings.xml
            407 | proxy:8080 | ntlm      | by NTLM or Kerberos; this plugin can only use Basic.    | accepts Basic
            401 |            | negotiate | a login by NTLM or Kerberos only                        | Ask the feed's operator
            401 |            | basic     | requires a user name and password.                      | <server> in settings.xml
            """)
    void namesWhoDemandsWhichLogin(int status, String proxy, String scheme, String problem, String advice) {
        ServerResponse answer = new ServerResponse(
                INDEX,
                status,
                "No",
                "",
                "",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new LoginDemand(Optional.ofNullable(proxy), List.of(scheme))),
                new OutputCleaner());

        MessageRules.check(FeedMessages.of(new FeedProblem.IndexRefused(answer)), problem, advice);
        if (status == 407) {
            MessageRules.check(
                    FeedMessages.of(new FeedProblem.PushRefused(answer, PushRefusal.PROXY_LOGIN)), problem, advice);
        }
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatTheServerSaidAndWhatToDoAfterEveryRefusal(PushRefusal refusal) {
        FailureMessage message =
                FeedMessages.of(new FeedProblem.PushRefused(answer(400, "The server's words", ""), refusal));

        MessageRules.check(message, INDEX + " answered 400: The server's words. ");
        assertTrue(message.advice().length() > 15, message::advice);
    }

    @Test
    void givesOneAdviceForEachRefusal() {
        ServerResponse answer = answer(400, "Said", "");

        Set<String> advice = Arrays.stream(PushRefusal.values())
                .map(refusal -> RefusalMessages.of(refusal, answer).text())
                .collect(Collectors.toSet());

        assertEquals(PushRefusal.values().length, advice.size());
    }

    @ParameterizedTest
    @CsvSource({
        "1, in 1 second.",
        "90, in 90 seconds.",
        "99999999999999999999, later.",
        "-5, later.",
        "midnight, after midnight.",
        "'Sat, 21 Nov 2026 10:00:00 GMT', 'after Sat, 21 Nov 2026 10:00:00 GMT.'"
    })
    void saysWhenToComeBack(String retryAfter, String words) {
        ServerResponse answer =
                new ServerResponse(INDEX, 429, "", "", "", List.of(), Optional.empty(), RetryAfter.parse(retryAfter));

        assertEquals(
                "Push again " + words,
                RefusalMessages.of(PushRefusal.QUOTA, answer).advice());
    }

    @ParameterizedTest
    @CsvSource({
        "302, https://feed.example.org/push, 'another address, https://feed.example.org/push.'",
        "307, https://other.example.org/push, 'another address, https://other.example.org/push.'",
        "308, https://feed.example.org/push, 'without end, last to https://feed.example.org/push.'",
        "307, , another address."
    })
    void saysWhereARedirectOfTheIndexLeads(int status, String location, String words) {
        ServerResponse answer = new ServerResponse(
                INDEX, status, "Moved", "", "", List.of(), Optional.ofNullable(location), Optional.empty());

        MessageRules.check(
                FeedMessages.of(new FeedProblem.IndexRefused(answer)),
                "The service index could not be read. " + INDEX + " answered " + status + ": Moved.",
                words,
                "nuget.source");
    }

    @Test
    void saysWhereARedirectLeads() {
        ServerResponse answer = new ServerResponse(
                INDEX, 308, "", "", "", List.of(), Optional.of("https://other.example.org/push"), Optional.empty());

        assertTrue(RefusalMessages.of(PushRefusal.REDIRECT, answer)
                .problem()
                .contains("another address, https://other.example.org/push."));
    }

    @ParameterizedTest
    @EnumSource
    void saysOfAnIndexNothingOfAPackage(FeedProblem.ConnectionFailure failure) {
        FeedProblem.NoAnswer none = new FeedProblem.NoAnswer(INDEX, failure, "the stack's words");
        FailureMessage message = FeedMessages.of(new FeedProblem.NoIndex(none));

        MessageRules.check(message, INDEX.toString());
        assertFalse(message.text().contains("arrived"), message::text);
    }

    @Test
    void saysNothingTwiceWhenTheNetworkStackHasNoWords() {
        for (FeedProblem.ConnectionFailure failure : FeedProblem.ConnectionFailure.values()) {
            MessageRules.check(FeedMessages.of(new FeedProblem.NoAnswer(INDEX, failure, "")), INDEX.toString());
        }
    }

    private static Arguments noAnswer(FeedProblem.ConnectionFailure failure, String... parts) {
        return problem(new FeedProblem.NoAnswer(INDEX, failure, "the stack's words"), parts);
    }

    private static Arguments badSource(BadSourceReason reason, String part) {
        return problem(new FeedProblem.BadSource("ftp://feed", reason), "\"ftp://feed\"", part, "Check nuget.source");
    }

    private static ServerResponse answer(int status, String phrase, String body) {
        return new ServerResponse(
                INDEX, status, phrase, body, "text/plain", List.of(), Optional.empty(), Optional.empty());
    }

    private static Arguments problem(FeedProblem problem, String... parts) {
        return Arguments.of(problem, parts);
    }
}
