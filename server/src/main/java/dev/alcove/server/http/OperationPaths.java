package dev.alcove.server.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.contract.Operation;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which operation a request is for, found by its head alone, before the router gets it. */
final class OperationPaths {
    private static final Pattern NAME = Pattern.compile("\\{([^}]+)}");

    private final List<Template> templates;

    /** An operation, and what stands for the names in its path's braces, decoded. */
    record Found(Operation operation, Map<String, String> path) {}

    private record Template(Operation operation, Pattern pattern, List<String> names) {}

    OperationPaths(OpenAPIContract contract) {
        // What is written out wins over what stands for anything, as in the router.
        this.templates =
                contract.operations().stream()
                        .map(OperationPaths::template)
                        .sorted(Comparator.comparingInt(one -> one.names().size()))
                        .toList();
    }

    private static Template template(Operation operation) {
        List<String> names = new ArrayList<>();
        StringBuilder pattern = new StringBuilder();
        Matcher matcher = NAME.matcher(operation.getOpenAPIPath());
        int end = 0;
        while (matcher.find()) {
            pattern.append(
                            Pattern.quote(
                                    operation.getOpenAPIPath().substring(end, matcher.start())))
                    .append("([^/]+)");
            names.add(matcher.group(1));
            end = matcher.end();
        }
        pattern.append(Pattern.quote(operation.getOpenAPIPath().substring(end))).append("/?");
        return new Template(operation, Pattern.compile(pattern.toString()), names);
    }

    Optional<Found> find(HttpMethod method, String path) {
        for (Template template : templates) {
            Matcher matcher = template.pattern().matcher(path);
            if (template.operation().getHttpMethod().equals(method) && matcher.matches()) {
                Map<String, String> values = new LinkedHashMap<>();
                for (int i = 0; i < template.names().size(); i++) {
                    values.put(template.names().get(i), decoded(matcher.group(i + 1)));
                }
                return Optional.of(new Found(template.operation(), Map.copyOf(values)));
            }
        }
        return Optional.empty();
    }

    /** The decoder is that of forms, where a plus is a space. */
    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
