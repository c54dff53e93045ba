package dev.alcove.server.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/**
 * One file, compressed once.
 *
 * @param brotli only where it was compressed in the build
 */
record Asset(
        String type, String tag, Buffer plain, Optional<Buffer> gzip, Optional<Buffer> brotli) {
    private static final Map<String, String> TYPES =
            Map.ofEntries(
                    Map.entry("html", "text/html; charset=utf-8"),
                    Map.entry("js", "text/javascript; charset=utf-8"),
                    Map.entry("mjs", "text/javascript; charset=utf-8"),
                    Map.entry("css", "text/css; charset=utf-8"),
                    Map.entry("json", "application/json; charset=utf-8"),
                    Map.entry("map", "application/json; charset=utf-8"),
                    Map.entry("webmanifest", "application/manifest+json; charset=utf-8"),
                    Map.entry("svg", "image/svg+xml"),
                    Map.entry("txt", "text/plain; charset=utf-8"),
                    Map.entry("png", "image/png"),
                    Map.entry("jpg", "image/jpeg"),
                    Map.entry("webp", "image/webp"),
                    Map.entry("avif", "image/avif"),
                    Map.entry("ico", "image/x-icon"),
                    Map.entry("wasm", "application/wasm"),
                    Map.entry("mp3", "audio/mpeg"),
                    Map.entry("ogg", "audio/ogg"),
                    Map.entry("woff2", "font/woff2"));

    static Asset of(String name, byte[] content, Optional<byte[]> brotli, Optional<byte[]> gzip) {
        String type =
                TYPES.getOrDefault(
                        name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
        boolean packs = type.contains("text") || type.contains("json") || type.contains("svg");
        return new Asset(
                type,
                '"' + digest(content) + '"',
                Buffer.buffer(content),
                gzip.or(() -> packs ? Optional.of(gzipped(content)) : Optional.empty())
                        .filter(packed -> packed.length < content.length)
                        .map(Buffer::buffer),
                brotli.map(Buffer::buffer));
    }

    private static byte[] gzipped(byte[] content) {
        var out = new ByteArrayOutputStream(content.length / 2);
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String digest(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** Writes it in the best form that the browser takes, or says that the browser has it. */
    void send(RoutingContext context, String caching, Map<String, String> headers) {
        HttpServerRequest request = context.request();
        HttpServerResponse response = context.response();
        headers.forEach(response::putHeader);
        response.putHeader("Cache-Control", caching)
                .putHeader("ETag", tag)
                .putHeader("Vary", "Accept-Encoding");
        if (String.valueOf(request.getHeader("If-None-Match")).contains(tag)) {
            response.setStatusCode(304).end();
            return;
        }
        response.putHeader("Content-Type", type);
        String accepted = String.valueOf(request.getHeader("Accept-Encoding"));
        if (brotli.isPresent() && accepted.contains("br")) {
            response.putHeader("Content-Encoding", "br").end(brotli.get());
        } else if (gzip.isPresent() && accepted.contains("gzip")) {
            response.putHeader("Content-Encoding", "gzip").end(gzip.get());
        } else {
            response.end(plain);
        }
    }
}
