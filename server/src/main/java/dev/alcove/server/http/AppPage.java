package dev.alcove.server.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The web app's one file of HTML, whose addresses are seen from where the app is ({@code ./}). A
 * proxy may have put that below a path of which the server hears nothing; how deep below it a page
 * is, the server does know, and so each page gets addresses that lead up to it.
 */
final class AppPage {
    private static final String FILE = "index.html";
    private static final String FROM_ROOT = "=\"./";

    /** The deepest page is a recording's; there are no more files than this, whoever asks. */
    private static final int DEEPEST = 8;

    private final Assets files;
    private final Map<Integer, Asset> byDepth = new ConcurrentHashMap<>();

    AppPage(Assets files) {
        this.files = files;
    }

    /** Whether no page of the app can be there. */
    static boolean isTooDeep(String path) {
        return depth(path) > DEEPEST;
    }

    /** How far below the root, as the browser counts it: with a slash at its end one deeper. */
    private static int depth(String path) {
        return (int) path.chars().skip(1).filter(one -> one == '/').count();
    }

    /**
     * For a page of that path, which is not too deep; empty where this server has no web app.
     *
     * @param path as it was asked for, so that the browser and we see the same slashes
     */
    Optional<Asset> at(String path) {
        return files.find(FILE)
                .map(index ->
                        depth(path) == 0
                                ? index
                                : byDepth.computeIfAbsent(depth(path), up -> below(index, up)));
    }

    private static Asset below(Asset index, int up) {
        String page = index.plain().toString(StandardCharsets.UTF_8);
        byte[] bytes =
                page.replace(FROM_ROOT, "=\"" + "../".repeat(up)).getBytes(StandardCharsets.UTF_8);
        return Asset.of(FILE, bytes, Optional.empty(), Optional.empty());
    }
}
