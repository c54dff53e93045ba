package dev.alcove.server.http;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** All that is at the one port, save Socket.IO: health, the REST API, its page, the web app. */
public final class Site {
    private final Vertx vertx;
    private final CrossOrigin origins;

    /**
     * @param origins whose pages may use the API
     */
    public Site(Vertx vertx, CrossOrigin origins) {
        this.vertx = vertx;
        this.origins = origins;
    }

    /**
     * The router of everything.
     *
     * @param api completes when the contract has been loaded; calls that come before it wait for
     *     it, so that the port can be opened first
     */
    public Router router(Future<Router> api, ApiPages pages, WebApp web) {
        Router router = Router.router(vertx);
        router.get("/health/live").handler(context -> text(context, 200, "live"));
        router.get("/health/ready")
                .handler(context -> {
                    boolean ready = api.succeeded();
                    text(context, ready ? 200 : 503, ready ? "ready" : "starting");
                });
        router.route("/api/*").handler(origins);
        pages.mount(router);
        router.route("/api/*").handler(context -> whenLoaded(context, api));
        router.route().handler(web);
        return router;
    }

    private static void whenLoaded(RoutingContext context, Future<Router> api) {
        HttpServerRequest request = context.request();
        if (api.succeeded()) {
            api.result().handle(request);
            return;
        }
        request.pause();
        // Back on the request's own event loop: elsewhere its body could end before it is read.
        Context loop = context.vertx().getOrCreateContext();
        api.onComplete(loaded ->
                loop.runOnContext(ignored -> {
                    if (loaded.succeeded()) {
                        loaded.result().handle(request);
                    } else {
                        context.fail(loaded.cause());
                    }
                    request.resume();
                }));
    }

    private static void text(RoutingContext context, int status, String word) {
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "text/plain; charset=utf-8")
                .putHeader("Cache-Control", "no-store")
                .end(word);
    }
}
