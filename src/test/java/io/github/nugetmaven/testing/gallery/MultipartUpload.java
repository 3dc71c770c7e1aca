package io.github.nugetmaven.testing.gallery;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okio.ByteString;

/**
 * What the gallery takes for the package out of a request body: the first part that has a file name, or the whole body
 * when there is none (ApiController.cs, ReadPackageFromRequest).
 */
final class MultipartUpload {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=(?:\"([^\"]+)\"|([^;\\s]+))");
    private static final ByteString END_OF_HEADERS = ByteString.encodeUtf8("\r\n\r\n");

    private final Map<String, String> partHeaders;
    private final ByteString content;

    private MultipartUpload(Map<String, String> partHeaders, ByteString content) {
        this.partHeaders = partHeaders;
        this.content = content;
    }

    static MultipartUpload of(String contentType, ByteString body) {
        if (contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
            Matcher boundary = BOUNDARY.matcher(contentType);
            if (boundary.find()) {
                String value = boundary.group(1) != null ? boundary.group(1) : boundary.group(2);
                return firstFile(ByteString.encodeUtf8("--" + value), body);
            }
        }
        return new MultipartUpload(Map.of(), body);
    }

    /** The file part's headers, names in lower case; empty for a raw body. */
    Map<String, String> partHeaders() {
        return partHeaders;
    }

    ByteString content() {
        return content;
    }

    private static MultipartUpload firstFile(ByteString dashes, ByteString body) {
        ByteString delimiter = ByteString.encodeUtf8("\r\n" + dashes.utf8());
        int part = body.startsWith(dashes) ? 0 : after(body.indexOf(delimiter), 2);
        while (part >= 0) {
            int headers = part + dashes.size();
            int endOfHeaders = body.indexOf(END_OF_HEADERS, headers);
            int end = body.indexOf(delimiter, headers);
            if (endOfHeaders < 0 || end < 0) {
                break;
            }
            if (endOfHeaders < end) {
                Map<String, String> parsed =
                        headers(body.substring(headers, endOfHeaders).utf8());
                if (parsed.getOrDefault("content-disposition", "").contains("filename=")) {
                    int start = endOfHeaders + END_OF_HEADERS.size();
                    // an empty file: its end is the line break of the headers' empty line
                    return new MultipartUpload(parsed, start > end ? ByteString.EMPTY : body.substring(start, end));
                }
            }
            part = end + 2;
        }
        return new MultipartUpload(Map.of(), body);
    }

    private static int after(int found, int skipped) {
        return found < 0 ? found : found + skipped;
    }

    private static Map<String, String> headers(String text) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line : text.split("\r\n")) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).trim().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).trim());
            }
        }
        return headers;
    }
}
