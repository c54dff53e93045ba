package dev.alcove.server.http;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** All that is at the one port, save Socket.IO: health, the REST API, its page, the web app. */
public final class Site {
    private final Vertx vertx;
    private final CrossOrigin origins;
    private final Supplier<List<String>> dead;
    private final Supplier<CompletionStage<Boolean>> takesWrites;

    /**
     * @param origins whose pages may use the API
     * @param dead the parts of the server that have stopped and do not come back by themselves
     * @param takesWrites whether what people do can be stored
     */
    public Site(
            Vertx vertx,
            CrossOrigin origins,
            Supplier<List<String>> dead,
            Supplier<CompletionStage<Boolean>> takesWrites) {
        this.vertx = vertx;
        this.origins = origins;
        this.dead = dead;
        this.takesWrites = takesWrites;
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
        router.get("/health/ready").handler(context -> ready(context, api));
        router.route("/api/*").handler(origins);
        pages.mount(router);
        router.route("/api/*").handler(context -> whenLoaded(context, api));
        router.route().handler(web);
        return router;
    }

    private void ready(RoutingContext context, Future<Router> api) {
        List<String> parts = dead.get();
        if (!parts.isEmpty()) {
            text(context, 503, "dead: " + String.join(", ", parts) + "; restart Alcove");
        } else if (api.failed()) {
            text(context, 503, "dead: REST API; restart Alcove");
        } else if (api.succeeded()) {
            storing(context);
        } else {
            text(context, 503, "starting");
        }
    }

    private void storing(RoutingContext context) {
        Context loop = context.vertx().getOrCreateContext();
        takesWrites
                .get()
                .thenAccept(stored ->
                        loop.runOnContext(ignored ->
                                text(
                                        context,
                                        stored ? 200 : 503,
                                        stored ? "ready" : "the disk is full")));
    }

    private static void whenLoaded(RoutingContext context, Future<Router> api) {
        HttpServerRequest request = context.request();
        if (api.succeeded()) {
            api.result().handle(request);
            return;
        }
        request.pause();
        // Whoever reads the body resumes it when it is wanted; what nobody read is passed over.
        context.addEndHandler(ended -> request.resume());
        // Back on the request's own event loop: elsewhere its body could end before it is read.
        Context loop = context.vertx().getOrCreateContext();
        api.onComplete(loaded ->
                loop.runOnContext(ignored -> {
                    if (loaded.succeeded()) {
                        loaded.result().handle(request);
                    } else {
                        context.fail(loaded.cause());
                    }
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
