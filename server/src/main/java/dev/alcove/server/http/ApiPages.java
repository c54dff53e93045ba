package dev.alcove.server.http;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Supplier;

/** The published contract, and the page to try it. */
public final class ApiPages {
    private final Supplier<Contract> contract;
    private final Assets files;

    /**
     * @param contract read when first asked for
     */
    public ApiPages(Supplier<Contract> contract) {
        this.contract = contract;
        this.files = new Assets("api-docs/");
    }

    void mount(Router router) {
        router.get("/api/openapi").handler(this::contract);
        router.get("/api/openapi.yaml").handler(context -> yaml(context));
        router.get("/api/openapi.json").handler(context -> json(context));
        router.get("/api/docs").handler(context -> file(context, "index.html"));
        router.get("/api/docs/:file")
                .handler(context -> file(context, String.valueOf(context.pathParam("file"))));
    }

    private void contract(RoutingContext context) {
        String accept = String.valueOf(context.request().getHeader("Accept"));
        if (accept.contains("yaml")) {
            yaml(context);
        } else {
            json(context);
        }
    }

    private void yaml(RoutingContext context) {
        send(context, "application/yaml", contract.get().yaml());
    }

    private void json(RoutingContext context) {
        send(context, "application/json", contract.get().json());
    }

    private static void send(RoutingContext context, String type, String text) {
        context.response()
                .putHeader("Content-Type", type + "; charset=utf-8")
                .putHeader("Access-Control-Allow-Origin", "*")
                .end(text);
    }

    private void file(RoutingContext context, String name) {
        files.find(name)
                .ifPresentOrElse(
                        asset -> asset.send(context, "no-cache", PageHeaders.DOCS), context::next);
    }
}
