package dev.alcove.server.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.openapi.contract.OpenAPIContract;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@code openapi.yaml}: what is published, what is validated, what is routed. */
public final class Contract {
    private static final String FILE = "openapi.yaml";

    private final String yaml;
    private final ObjectNode tree;

    private Contract(String yaml, ObjectNode tree) {
        this.yaml = yaml;
        this.tree = tree;
    }

    /** Reads the file that is packed with this class. Takes a tenth of a second when cold. */
    public static Contract read() {
        try (InputStream file = Contract.class.getClassLoader().getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is not in this build");
            }
            String yaml = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return new Contract(yaml, (ObjectNode) new YAMLMapper().readTree(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String yaml() {
        return yaml;
    }

    String json() {
        return tree.toString();
    }

    /**
     * The contract as the validator wants it. Answers are left out: the validator knows neither
     * {@code application/problem+json} nor any use for them, and loads in half the time without.
     * Credentials are left out too: what they allow depends on the room, and the calls see to it.
     */
    Future<OpenAPIContract> load(Vertx vertx) {
        ObjectNode requests = tree.deepCopy();
        ObjectNode answer = requests.objectNode().put("description", "See the published contract.");
        for (JsonNode path : requests.path("paths")) {
            for (JsonNode operation : path) {
                if (operation instanceof ObjectNode fields && fields.has("responses")) {
                    fields.putObject("responses").set("default", answer);
                    fields.remove("security");
                    withoutCsv(fields);
                    RawBody.hide(fields);
                }
            }
        }
        requests.remove("security");
        ((ObjectNode) requests.path("components")).remove(List.of("responses", "securitySchemes"));
        try {
            String text = new ObjectMapper().writeValueAsString(requests);
            return OpenAPIContract.from(vertx, new JsonObject(text));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The validator knows no CSV; {@link CsvBody} makes JSON of it. */
    private static void withoutCsv(ObjectNode operation) {
        if (operation.path("requestBody").path("content") instanceof ObjectNode content) {
            content.remove("text/csv");
        }
    }
}
