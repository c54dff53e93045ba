package dev.alcove.server.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Optional;

/**
 * The web app, from folder {@code web} of the class path. Its pages are all one file; which page is
 * meant, the address says to the script.
 */
public final class WebApp implements Handler<RoutingContext> {
    private static final String FOREVER = "public, max-age=31536000, immutable";
    private static final String ASK = "no-cache";

    private final Assets files = new Assets("web/");
    private final AppPage pages = new AppPage(files);
    private final String frameAncestors;
    private final ClientAddress addresses;

    /**
     * @param frameAncestors who may show the app in a frame, as in a Content-Security-Policy
     * @param addresses says which address of this server a page was asked for at
     */
    public WebApp(String frameAncestors, ClientAddress addresses) {
        this.frameAncestors = frameAncestors;
        this.addresses = addresses;
    }

    private Map<String, String> headers(RoutingContext context) {
        return PageHeaders.webApp(frameAncestors, addresses.baseUrl(context.request()));
    }

    @Override
    public void handle(RoutingContext context) {
        HttpMethod method = context.request().method();
        if (!method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD)) {
            plain(context, 405, "Nothing here takes " + method + ".");
            return;
        }
        String path = String.valueOf(context.normalizedPath()).substring(1);
        String asked = String.valueOf(context.request().path());
        // Reading from the jar and packing takes longer than an event loop should be held up, but
        // only until each file has been asked for once.
        context.vertx()
                .executeBlocking(() -> answer(path, asked), false)
                .onSuccess(reply -> reply.send(context))
                .onFailure(context::fail);
    }

    private interface Reply {
        void send(RoutingContext context);
    }

    private Reply answer(String path, String asked) {
        Optional<Asset> file = path.isEmpty() ? Optional.empty() : files.find(path);
        if (file.isPresent()) {
            // The build puts the hash of what is in a file below assets/ into its name.
            String caching = path.startsWith("assets/") ? FOREVER : ASK;
            return context -> file.get().send(context, caching, headers(context));
        }
        if (path.startsWith("assets/") || path.contains(".")) {
            return context -> plain(context, 404, "There is no such file.");
        }
        if (AppPage.isTooDeep(asked)) {
            return context -> plain(context, 404, "There is no such page.");
        }
        Optional<Asset> page = pages.at(asked);
        boolean known = path.isEmpty() || path.startsWith("rooms") || path.startsWith("s/");
        return page.<Reply>map(index ->
                        context -> {
                            context.response().setStatusCode(known ? 200 : 404);
                            index.send(context, ASK, headers(context));
                        })
                .orElse(context ->
                        plain(
                                context,
                                known ? 200 : 404,
                                "Alcove is running, without its web app: ./alcove run"
                                        + " builds both."));
    }

    private static void plain(RoutingContext context, int status, String text) {
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "text/plain; charset=utf-8")
                .end(text + "\n");
    }
}
