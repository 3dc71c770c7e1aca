package io.github.nugetmaven.testing.gallery;

import java.util.Locale;

/** The endpoints of nuget.org that a publishing client meets (NuGetGallery, Routes.cs, and the V3 resources). */
public enum GalleryRoute {
    INDEX,
    PUSH,
    SYMBOL_PUSH,
    /** Unlist and relist. */
    LISTING,
    CREATE_VERIFICATION_KEY,
    VERIFY_KEY,
    TOKEN,
    /** Not nuget.org's but GitHub's, where a job gets its token. */
    JOB_TOKEN,
    FLAT_CONTAINER,
    /** The V2 entity of one package version. */
    V2_PACKAGE,
    OTHER;

    static GalleryRoute of(String method, String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        String trimmed = lower.endsWith("/") ? lower.substring(0, lower.length() - 1) : lower;
        return switch (method) {
            case "PUT" -> put(trimmed);
            case "POST" -> post(trimmed);
            case "DELETE" -> trimmed.startsWith("/api/v2/package/") ? LISTING : OTHER;
            case "GET", "HEAD" -> get(trimmed);
            default -> OTHER;
        };
    }

    private static GalleryRoute put(String path) {
        return switch (path) {
            case "/api/v2/package" -> PUSH;
            case "/api/v2/symbolpackage" -> SYMBOL_PUSH;
            default -> OTHER;
        };
    }

    private static GalleryRoute post(String path) {
        if (path.equals("/api/v2/token")) {
            return TOKEN;
        }
        if (path.startsWith("/api/v2/package/create-verification-key/")) {
            return CREATE_VERIFICATION_KEY;
        }
        return path.startsWith("/api/v2/package/") ? LISTING : OTHER;
    }

    private static GalleryRoute get(String path) {
        if (path.equals("/v3/index.json")) {
            return INDEX;
        }
        if (path.equals("/github/idtoken")) {
            return JOB_TOKEN;
        }
        if (path.startsWith("/api/v2/verifykey/")) {
            return VERIFY_KEY;
        }
        if (path.startsWith("/v3-flatcontainer/")) {
            return FLAT_CONTAINER;
        }
        return path.startsWith("/api/v2/packages(") ? V2_PACKAGE : OTHER;
    }
}
