package dev.alcove.bench.report;

import dev.alcove.bench.process.Contestants;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The results as a page to read, and as JSON to compute with. */
public record Report(
        String when,
        String machine,
        String conditions,
        String peer,
        List<Row> rows,
        Map<String, Figures> figures) {

    private static final List<String> YARDSTICKS =
            List.of(
                    Contestants.ALCOVE,
                    Contestants.PEER_POSTGRES,
                    Contestants.PEER_FILE,
                    Contestants.PEER_MEMORY,
                    Contestants.BARE_LOOP);

    private static final Map<String, String> NAMES =
            Map.of(
                    Contestants.ALCOVE, "Alcove (SQLite)",
                    Contestants.PEER_POSTGRES, "Node.js + PostgreSQL",
                    Contestants.PEER_FILE, "Node.js + a flushed file",
                    Contestants.PEER_MEMORY, "Node.js, nothing kept",
                    Contestants.BARE_LOOP, "bare loop of writes (Java NIO)");

    /** The page. */
    public String markdown() {
        StringBuilder page = new StringBuilder();
        page.append("# Bench, ").append(when).append("\n\n").append(machine).append(".\n\n");
        page.append(conditions).append("\n\n");
        page.append("The peer is ").append(NAMES.getOrDefault(peer, peer));
        page.append("; two numbers are median / 99th percentile.\n\n");
        page.append("| what | budget | Alcove | peer | ratio | |\n");
        page.append("| --- | --- | --- | --- | --- | --- |\n");
        for (Row row : rows) {
            page.append(
                    "| %s | %s | %s | %s | %s | %s |\n"
                            .formatted(
                                    row.what(),
                                    row.budget(),
                                    row.alcove(),
                                    row.peer(),
                                    row.ratio(),
                                    row.verdict().shown()));
        }
        page.append("\nOther yardsticks of the same run:\n\n");
        page.append("| | recall, all told | joins, all placed | joins, CPU | fan-out, CPU |");
        page.append(" messages of a recall | of the joins |\n");
        page.append("| --- | --- | --- | --- | --- | --- | --- |\n");
        for (String name : YARDSTICKS) {
            Figures each = figures.get(name);
            if (each != null) {
                page.append(yardstick(name, each));
            }
        }
        return page.toString();
    }

    private static String yardstick(String name, Figures each) {
        double cpu = each.get("joins.cpu.s.median") + each.get("joins.database.cpu.s.median");
        return "| %s | %s | %s | %s | %s | %s | %s |\n"
                .formatted(
                        NAMES.getOrDefault(name, name),
                        Rows.spread(each, "recall.told.ms"),
                        Rows.spread(each, "joins.placed.ms"),
                        Rows.seconds(cpu),
                        Rows.seconds(each.get("fanout.cpu.s.median")),
                        traffic(each, "recall"),
                        traffic(each, "joins"));
    }

    private static String traffic(Figures each, String round) {
        double messages = each.get(round + ".traffic.messages");
        if (Double.isNaN(messages)) {
            return "–";
        }
        return String.format(
                Locale.ROOT, "%,.0f (%.1f MB)", messages, each.get(round + ".traffic.bytes") / 1e6);
    }

    /** Everything, for programs. */
    public String json() {
        StringBuilder json = new StringBuilder("{\n");
        json.append("  \"when\": ").append(Json.quote(when)).append(",\n");
        json.append("  \"machine\": ").append(Json.quote(machine)).append(",\n");
        json.append("  \"conditions\": ").append(Json.quote(conditions)).append(",\n");
        json.append("  \"rows\": [");
        String comma = "\n";
        for (Row row : rows) {
            json.append(comma).append("    ").append(json(row));
            comma = ",\n";
        }
        json.append("\n  ],\n  \"figures\": {");
        comma = "\n";
        for (Figures each : figures.values()) {
            json.append(comma).append("    ").append(json(each));
            comma = ",\n";
        }
        return json.append("\n  }\n}\n").toString();
    }

    private static String json(Row row) {
        return "{\"what\": %s, \"budget\": %s, \"alcove\": %s, \"peer\": %s, \"ratio\": %s, \"verdict\": %s}"
                .formatted(
                        Json.quote(row.what()),
                        Json.quote(row.budget()),
                        Json.quote(row.alcove()),
                        Json.quote(row.peer()),
                        Json.quote(row.ratio()),
                        Json.quote(row.verdict().name()));
    }

    private static String json(Figures figures) {
        StringBuilder json = new StringBuilder(Json.quote(figures.contestant())).append(": {");
        String comma = "\n";
        for (Map.Entry<String, Double> each : figures.values().entrySet()) {
            double value = each.getValue();
            json.append(comma)
                    .append("      ")
                    .append(Json.quote(each.getKey()))
                    .append(": ")
                    .append(
                            Double.isFinite(value)
                                    ? String.format(Locale.ROOT, "%.4f", value)
                                    : "null");
            comma = ",\n";
        }
        for (Map.Entry<String, String> each : figures.notes().entrySet()) {
            json.append(comma)
                    .append("      ")
                    .append(Json.quote(each.getKey()))
                    .append(": ")
                    .append(Json.quote(each.getValue()));
            comma = ",\n";
        }
        return json.append("\n    }").toString();
    }
}
