package io.github.nugetmaven.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.nugetmaven.nupkg.NuGetVersion;
import io.github.nugetmaven.nupkg.PackageId;
import io.github.nugetmaven.nupkg.PackageIdentity;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The texts are nuget.org's (NuGetGallery, Strings.resx) unless said otherwise. */
class PushRefusalTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            400 | INVALID_PACKAGE | A client version '4.1.0' or higher is required to be able to push packages.
            400 | INVALID_PACKAGE | Failed to read the package file. Ensure it is a valid NuGet package with a valid manifest.
            400 | INVALID_PACKAGE | The NuGet package contains an invalid .nuspec file. The error encountered was: 'x'.
            400 | INVALID_PACKAGE | The NuGet package contains an invalid .nuspec file. The errors encountered were: 'x'.
            400 | INVALID_PACKAGE | The NuGet package is invalid. The error encountered was:'x'.
            400 | INVALID_PACKAGE | The package is invalid and cannot be published. One or more files, such as 'x' have a date in the future.
            400 | INVALID_PACKAGE | The uploaded package's id is too similar to the already existing packages: Contoso
            400 | INVALID_PACKAGE | Snupkg upload failed. Please use latest NuGet clients (v 4.9.0 or above)
            400 | INVALID_PACKAGE | Package contains multiple nuspec files.
            401 | UNAUTHENTICATED | An API key must be provided in the 'X-NuGet-ApiKey' header to use this service
            401 | KEY             | The specified API key is invalid, has expired, or does not have permission to access the specified package.
            403 | KEY             | The specified API key is invalid, has expired, or does not have permission to access the specified package.
            403 | KEY             | The specified API key is scoped to an owner that is unconfirmed. Please confirm it.
            403 | LOCKED          | The specified API key is scoped to an owner that is locked. Please contact support@nuget.org.
            403 | LOCKED          | Package 'Contoso' has been locked. This means you cannot publish a new version.
            403 | LOCKED          | Package 'Contoso.Quota' has been locked. This means you cannot publish a new version.
            409 | DUPLICATE       | A package with ID 'Contoso' and version '1.0.0' already exists and cannot be modified.
            409 | DUPLICATE       | There is a conflict with the ID and version of your package and another package.
            409 | RESERVED_ID     | This package ID has been reserved. Please request access to upload to this reserved namespace.
            409 | RESERVED_ID     | The package ID is reserved. You can upload your package with a different package ID.
            413 | TOO_LARGE       | The package file exceeds the size limit. Please try again.
            500 | SERVER_FAILURE  | Object reference not set to an instance of an object.
            503 | SERVER_FAILURE  | The gallery is currently in read only mode, with limited service. Please try again later.
            400 | INVALID_PACKAGE | The uploaded package is not a valid symbols package. The required 'SymbolsPackage' package type is missing.
            400 | INVALID_PACKAGE | The package does not contain any symbol (.pdb) files.
            400 | INVALID_PACKAGE | Invalid metadata items specified in nuspec. Please remove 'authors' from the nuspec.
            404 | NO_PACKAGE_FOR_SYMBOLS | A package with ID 'x' and version '1.0.0' does not exist. Please upload the package before uploading its symbols.
            409 | SYMBOLS_PENDING | It looks like there is another copy of this symbols package pending validation(s).
            """)
    void understandsNuGetOrgInPhraseOrBody(int status, PushRefusal meaning, String text) {
        assertEquals(meaning, PushRefusal.of(answer(status, text, "")));
        assertEquals(meaning, PushRefusal.of(answer(status, "", text)));
        assertEquals(meaning, PushRefusal.of(answer(status, text, "<html><body>An error</body></html>")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            429 | {"statusCode":429,"message":"Rate limit is exceeded. Try again in 56 seconds."}
            403 | {"statusCode":403,"message":"Quota exceeded."}
            403 | {"statusCode":403,"message":"Out of call volume quota. Quota will be replenished in 00:10:00."}
            403 | Out of bandwidth quota. Quota will be replenished in 00:10:00.
            403 | {"message":"You have exceeded a secondary rate limit. Please wait a few minutes before you try again."}
            403 | {"message":"API rate limit exceeded for installation ID 7."}
            """)
    void knowsALimitFromAnInvalidKey(int status, String body) {
        assertEquals(PushRefusal.QUOTA, PushRefusal.of(answer(status, "Forbidden", body)));
    }

    /** Package IDs, names of feeds and limits on space can contain the word too. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FORBIDDEN | You are not permitted to deploy 'Contoso.Quota.Core' to this feed
            FORBIDDEN | Access denied for package 'Quota'.
            FORBIDDEN | Access denied for package 'Contoso.Rate.Limit.Exceeded'.
            FORBIDDEN | The package is too large according to your subscription quota.
            FORBIDDEN | Storage quota exceeded.
            KEY       | The API key has no access to the feed 'quota'.
            """)
    void takesNoWordAloneForALimit(PushRefusal meaning, String phrase) {
        assertEquals(meaning, PushRefusal.of(answer(403, phrase, "")));
        assertEquals(meaning, PushRefusal.of(answer(403, "Forbidden", "{\"message\":\"" + phrase + "\"}")));
    }

    @Test
    void takesAForbiddenThatMayBeTriedLaterForALimit() {
        assertEquals(PushRefusal.QUOTA, PushRefusal.of(answer(403, "Forbidden", "", Optional.of("60"))));
    }

    /** Nexus, then servers that say nothing: NuGet.Server, BaGet, Artipie, and what proxies answer. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            400 | DUPLICATE       | Repository does not allow updating assets: nuget-hosted
            400 | INVALID_PACKAGE | The element 'Policy' does not allow updating.
            422 | INVALID_PACKAGE | Unprocessable Entity
            401 | UNAUTHENTICATED | Unauthorized
            403 | KEY             | Forbidden
            403 | FORBIDDEN       | Uploads are closed on Sundays
            404 | NOT_A_PUSH_URL  | Not Found
            405 | NOT_A_PUSH_URL  | Method Not Allowed
            410 | NOT_A_PUSH_URL  | Gone
            501 | NOT_A_PUSH_URL  | Not Implemented
            409 | CONFLICT        | Conflict
            408 | SERVER_FAILURE  | Request Timeout
            502 | SERVER_FAILURE  | Bad Gateway
            504 | SERVER_FAILURE  | Gateway Timeout
            301 | REDIRECT        | Moved Permanently
            307 | REDIRECT        | Temporary Redirect
            203 | UNEXPECTED      | Non-Authoritative Information
            206 | UNEXPECTED      | Partial Content
            418 | UNEXPECTED      | I'm a teapot
            """)
    void understandsOtherServers(int status, PushRefusal meaning, String phrase) {
        assertEquals(meaning, PushRefusal.of(answer(status, phrase, "")));
    }

    /** K5: the words count, whatever the status. Azure DevOps, Gitea, NuGet.Server (old), PhpNuget, GitHub Packages. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            409 | DUPLICATE       | Conflict - The feed already contains 'Contoso.Core 1.0.0'. (DevOps Activity ID: 7)
            409 | DUPLICATE       | package version already exists
            400 | DUPLICATE       | package version already exists
            403 | DUPLICATE       | This package version already exists, and may not be overwritten.
            406 | DUPLICATE       | Package Contoso.Core 1.0.0 already exists. The server is configured to not allow overwriting.
            500 | DUPLICATE       | Duplicate found!
            500 | SERVER_FAILURE  | Cannot create a file when that file already exists.
            406 | UNEXPECTED      | Not Acceptable
            400 | RESERVED_ID     | This package ID has been reserved. A package with that ID already exists.
            """)
    void knowsADuplicateByItsWords(int status, PushRefusal meaning, String text) {
        assertEquals(meaning, PushRefusal.of(answer(status, text, "")));
        assertEquals(meaning, PushRefusal.of(answer(status, "", "{\"message\":\"" + text + "\"}")));
    }

    /** K1, K5: the ID and the version that a 409 names have to be ours. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            DUPLICATE     | A package with ID 'contoso.CORE' and version '1.0.0.0' already exists and cannot be modified.
            DUPLICATE     | The feed already contains 'Contoso.Core 1.0.0'.
            DUPLICATE     | The feed already contains file 'x.nupkg' in package 'Contoso.Core 1.0.0'.
            DUPLICATE     | Package version already exists
            OTHER_PACKAGE | A package with ID 'Contoso' and version '1.0.0' already exists and cannot be modified.
            OTHER_PACKAGE | A package with ID 'Contoso.Core' and version '2.0.0' already exists and cannot be modified.
            OTHER_PACKAGE | The feed already contains 'Contoso.Core 1.0.1'.
            OTHER_PACKAGE | The feed already contains "Fabrikam 1.0.0".
            """)
    void takesADuplicateOfAnotherPackageForNone(PushRefusal meaning, String text) {
        PackageIdentity ours = new PackageIdentity(PackageId.of("Contoso.Core"), NuGetVersion.parse("1.0.0"));

        assertEquals(meaning, PushRefusal.of(answer(409, text, ""), ours));
    }

    /** K3: a proxy may add the header to any response. */
    @Test
    void takesTheWordsAboutAKeyForMoreThanAStrayHeader() {
        String words = "The specified API key is invalid, has expired, or does not have permission to access the"
                + " specified package.";

        assertEquals(PushRefusal.KEY, PushRefusal.of(answer(403, words, "", Optional.of("30"))));
    }

    /** K5. */
    @Test
    void knowsAProxyThatDemandsALogin() {
        assertEquals(PushRefusal.PROXY_LOGIN, PushRefusal.of(answer(407, "Proxy Authentication Required", "")));
    }

    @Test
    void callsAPageThatClaimsSuccessByItsName() {
        assertEquals(PushRefusal.WEB_PAGE, PushRefusal.of(answer(200, "OK", "<html><body>Sign in</body></html>")));
        assertEquals(
                PushRefusal.WEB_PAGE, PushRefusal.of(answer(200, "OK", "<!-- a -->\n<!---->".repeat(5000) + "<html>")));
    }

    private static ServerResponse answer(int status, String phrase, String body) {
        return answer(status, phrase, body, Optional.empty());
    }

    private static ServerResponse answer(int status, String phrase, String body, Optional<String> retryAfter) {
        URI url = URI.create("https://feed.example/");
        return new ServerResponse(
                url, status, phrase, body, "", List.of(), Optional.empty(), retryAfter.flatMap(RetryAfter::parse));
    }
}
