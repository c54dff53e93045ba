package dev.alcove.server.http;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What browsers are told about pages, so that a hole in one stays small. */
final class PageHeaders {
    /** For the page that tries the API: nothing but itself. */
    static final Map<String, String> DOCS =
            Map.of(
                    "Content-Security-Policy",
                    "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors"
                            + " 'self'",
                    "X-Content-Type-Options",
                    "nosniff",
                    "Referrer-Policy",
                    "same-origin");

    private static final Pattern HOST =
            Pattern.compile("^https?://([A-Za-z0-9.:\\[\\]_-]+)(?:/.*)?$");

    private PageHeaders() {}

    /**
     * For the web app. Styles inline, because the kit positions things by them; blobs for the
     * preview of one's own camera; this server's websockets by name, because not every browser
     * counts them as {@code 'self'}.
     *
     * @param baseUrl this server's address, as the page was asked for
     */
    static Map<String, String> webApp(String frameAncestors, String baseUrl) {
        return Map.of(
                "Content-Security-Policy",
                "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src"
                        + " 'self' data: blob:; media-src 'self' blob: data: mediastream:;"
                        + " font-src 'self' data:; connect-src 'self'"
                        + sockets(baseUrl)
                        + "; worker-src 'self' blob:; object-src 'none'; base-uri 'self';"
                        + " form-action 'self'; frame-ancestors "
                        + frameAncestors,
                "X-Content-Type-Options",
                "nosniff",
                "Referrer-Policy",
                "same-origin",
                "Permissions-Policy",
                "camera=(self), microphone=(self), display-capture=(self)");
    }

    /**
     * Secure ones or not, as a proxy in front may have it; nothing that could end the directive.
     */
    private static String sockets(String baseUrl) {
        Matcher host = HOST.matcher(baseUrl);
        return host.find() ? " ws://%1$s wss://%1$s".formatted(host.group(1)) : "";
    }
}
