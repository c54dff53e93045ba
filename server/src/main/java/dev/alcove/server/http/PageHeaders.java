package dev.alcove.server.http;

import java.util.Map;

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

    private PageHeaders() {}

    /**
     * For the web app. Styles inline, because the kit positions things by them; blobs for the
     * preview of one's own camera; websockets by name, because not every browser counts them as
     * {@code 'self'}; any https and wss address, because media providers have their own.
     */
    static Map<String, String> webApp(String frameAncestors) {
        return Map.of(
                "Content-Security-Policy",
                "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src"
                        + " 'self' data: blob:; media-src 'self' blob: data: mediastream:;"
                        + " font-src 'self' data:; connect-src 'self' https: ws: wss:; worker-src"
                        + " 'self' blob:; object-src 'none'; base-uri 'self'; form-action 'self';"
                        + " frame-ancestors "
                        + frameAncestors,
                "X-Content-Type-Options",
                "nosniff",
                "Referrer-Policy",
                "same-origin",
                "Permissions-Policy",
                "camera=(self), microphone=(self), display-capture=(self)");
    }
}
