package dev.alcove.server.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends files, whole or in part, so that a player can go to any place in them (RFC 9110 §14). */
final class FileResponses {
    private static final Logger LOG = LoggerFactory.getLogger(FileResponses.class);
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    private FileResponses() {}

    static void send(RoutingContext context, StoredFile file) {
        HttpServerRequest request = context.request();
        HttpServerResponse response = context.response();
        String tag = "\"" + file.tag() + "\"";
        String modified = HTTP_DATE.format(file.modified());
        // Only for the one who asked, and asked for anew: rights may be taken away.
        response.putHeader("Cache-Control", "private, no-cache")
                .putHeader("Accept-Ranges", "bytes")
                .putHeader("ETag", tag)
                .putHeader("Last-Modified", modified)
                .putHeader("Content-Disposition", disposition(file));
        if (known(request, tag)) {
            response.setStatusCode(304).end();
            return;
        }
        boolean same =
                Optional.ofNullable(request.getHeader("If-Range"))
                        .map(known -> known.equals(tag))
                        .orElse(true);
        Optional<String> range =
                Optional.ofNullable(request.getHeader("Range")).filter(header -> same);
        switch (ByteRange.wanted(range, file.size())) {
            case ByteRange.Wanted.All() -> {
                response.setStatusCode(200);
                send(context, file, 0, file.size());
            }
            case ByteRange.Wanted.Some(ByteRange some) -> {
                response.setStatusCode(206)
                        .putHeader(
                                "Content-Range",
                                "bytes %d-%d/%d".formatted(some.first(), some.last(), file.size()));
                send(context, file, some.first(), some.length());
            }
            case ByteRange.Wanted.None() -> {
                response.headers().remove("Content-Disposition");
                response.putHeader("Content-Range", "bytes */" + file.size());
                Responses.send(
                        context,
                        Problem.of(
                                416,
                                "INVALID",
                                "The file has %d bytes; ask for some of these."
                                        .formatted(file.size())));
            }
        }
    }

    private static void send(RoutingContext context, StoredFile file, long from, long length) {
        HttpServerResponse response = context.response();
        response.putHeader("Content-Type", file.type())
                .putHeader("X-Content-Type-Options", "nosniff");
        if (length == 0) {
            response.end();
            return;
        }
        response.sendFile(file.path().toString(), from, length)
                .onFailure(failed -> {
                    // A listener that goes away in the middle is no news; a file that is gone is.
                    LOG.debug("{} was not sent whole", file.path(), failed);
                    if (!response.headWritten()) {
                        response.headers().remove("Content-Disposition");
                        Responses.send(
                                context,
                                Problem.of(404, "NOT_FOUND", "The file is not there any more."));
                    }
                });
    }

    private static boolean known(HttpServerRequest request, String tag) {
        return Optional.ofNullable(request.getHeader("If-None-Match"))
                .filter(known ->
                        Arrays.stream(known.split(","))
                                .map(one -> one.strip().replaceFirst("^W/", ""))
                                .anyMatch(one -> one.equals(tag) || one.equals("*")))
                .isPresent();
    }

    /** With a name for clients that know no other script, and the real one (RFC 6266, RFC 8187). */
    private static String disposition(StoredFile file) {
        String plain = file.name().replaceAll("[^\\x20-\\x7e]|[\"\\\\%]", "_");
        String real =
                URLEncoder.encode(file.name(), StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("*", "%2A");
        return "%s; filename=\"%s\"; filename*=UTF-8''%s"
                .formatted(file.keep() ? "attachment" : "inline", plain, real);
    }
}
