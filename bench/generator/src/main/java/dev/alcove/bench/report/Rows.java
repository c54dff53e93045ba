package dev.alcove.bench.report;

import dev.alcove.bench.process.Contestants;
import dev.alcove.bench.report.Row.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The table: each budget, what was measured, whether it is met. */
public final class Rows {

    /**
     * Most that a move in the largest session may cost of one in the smallest, to count as flat.
     */
    private static final double FLAT = 1.5;

    private final Figures alcove;
    private final Figures peer;
    private final Figures bare;
    private final boolean aotCache;
    private final List<Row> rows = new ArrayList<>();

    private Rows(Map<String, Figures> figures, String peerName, boolean aotCache) {
        alcove = of(figures, Contestants.ALCOVE);
        peer = of(figures, peerName);
        bare = of(figures, Contestants.BARE_LOOP);
        this.aotCache = aotCache;
    }

    private static Figures of(Map<String, Figures> figures, String name) {
        return figures.getOrDefault(name, new Figures(name));
    }

    /** All rows, in the order of the design's budgets. */
    public static List<Row> of(Map<String, Figures> figures, String peer, boolean aotCache) {
        Rows rows = new Rows(figures, peer, aotCache);
        rows.starting();
        rows.memory();
        rows.crowd();
        rows.fanOut();
        rows.crash();
        rows.growth();
        rows.limits();
        return rows.rows;
    }

    private void starting() {
        double limit = aotCache ? 600 : 1000;
        absolute(
                "start to first answer (median)",
                "≤ %s ms".formatted(whole(limit)),
                "start.ms.median",
                "ms",
                limit);
    }

    private void memory() {
        absolute("memory, idle", "≤ 130 MiB", "memory.idle.mib", "MiB", 130);
        absolute("memory, a connected participant", "≤ 25 KiB", "memory.each.kib", "KiB", 25);
    }

    private void crowd() {
        relative("recall of all: everyone told", "≤ 0.5 × peer", "recall.told.ms", 0.5);
        free("recall of all: acknowledged", "recall.ack.ms");
        relative("joins at once: everyone placed, on disk", "≤ 0.5 × peer", "joins.placed.ms", 0.5);
        double own = alcove.get("joins.cpu.s.median") + alcove.get("joins.database.cpu.s.median");
        double node = peer.get("joins.cpu.s.median");
        double database = peer.get("joins.database.cpu.s.median");
        rows.add(
                new Row(
                        "joins at once: CPU of server and database",
                        "≤ 0.5 × peer",
                        seconds(own),
                        "%s (Node.js %s, database %s)"
                                .formatted(
                                        seconds(node + database), seconds(node), seconds(database)),
                        ratio(own / (node + database)),
                        Verdict.atMost(own, 0.5 * (node + database))));
        double seated = alcove.get("rush.seated");
        rows.add(
                new Row(
                        "joins at once: rooms over their size",
                        "none",
                        Double.isNaN(seated) ? "–" : "none (" + whole(seated) + " got the seats)",
                        Double.isNaN(peer.get("rush.seated")) ? "–" : "none",
                        "",
                        Double.isNaN(seated) ? Verdict.OPEN : Verdict.MET));
    }

    private void fanOut() {
        double own = alcove.get("fanout.cpu.s.median");
        double node = peer.get("fanout.cpu.s.median");
        double loop = bare.get("fanout.cpu.s.median");
        rows.add(
                new Row(
                        "fan-out: CPU for 100,000 deliveries",
                        "≤ 0.6 × peer",
                        seconds(own),
                        seconds(node),
                        ratio(own / node),
                        Verdict.atMost(own, 0.6 * node)));
        rows.add(
                new Row(
                        "fan-out: CPU for 100,000 deliveries, against a bare loop of writes",
                        "≤ 1.3 × loop",
                        seconds(own),
                        seconds(loop) + " (loop)",
                        ratio(own / loop),
                        Verdict.atMost(own, 1.3 * loop)));
        free("fan-out: time to each", "fanout.latency.ms");
    }

    private void crash() {
        double serving = alcove.get("crash.serving.ms");
        double sessions = alcove.get("crash.sessions");
        rows.add(
                new Row(
                        "kill -9 to serving again, %s sessions live".formatted(whole(sessions)),
                        "≤ 2,000 ms",
                        millis(serving),
                        "–",
                        "",
                        Verdict.atMost(serving, 2000)
                                .and(Verdict.atMost(sessions, alcove.get("crash.inBreakout")))));
        double worst = alcove.get("crash.timer.ms.worst");
        rows.add(
                new Row(
                        "timers after that crash: furthest from the deadline",
                        "≤ 250 ms",
                        millis(worst),
                        "–",
                        "",
                        Verdict.atMost(worst, 250)));
    }

    private void growth() {
        flat("one move, 10 people told: time in a session of 50 / 500 / 2,000", "ms.median", "ms");
        flat("one move, 10 people told: CPU in a session of 50 / 500 / 2,000", "cpu.ms", "ms");
    }

    private void limits() {
        reached(
                "people in a session: opened into %s breakouts, everyone told",
                "breakouts", "opened");
        reached(
                "people in a session: recalled from %s breakouts, everyone told",
                "breakouts", "recalled");
        reached("people in a session: placed by name, %s seats a breakout", "seats", "assigned");
    }

    /** Has no budget of time: met is that it could be done, and that one more was refused. */
    private void reached(String what, String limit, String step) {
        double time = alcove.get("limits." + step + ".ms");
        String people = whole(alcove.get("limits.people"));
        rows.add(
                new Row(
                        people + " " + what.formatted(whole(alcove.get("limits." + limit))),
                        "works",
                        millis(time),
                        "–",
                        "",
                        Double.isNaN(time) ? Verdict.OPEN : Verdict.MET));
    }

    private void flat(String what, String figure, String unit) {
        double least = alcove.get("move.50." + figure);
        double most = alcove.get("move.2000." + figure);
        rows.add(
                new Row(
                        what,
                        "flat (≤ %s ×)".formatted(FLAT),
                        three(alcove, figure, unit),
                        three(peer, figure, unit),
                        "",
                        Verdict.atMost(most, FLAT * least)));
    }

    private static String three(Figures figures, String figure, String unit) {
        if (Double.isNaN(figures.get("move.50." + figure))) {
            return "–";
        }
        return "%s / %s / %s %s"
                .formatted(
                        number(figures.get("move.50." + figure)),
                        number(figures.get("move.500." + figure)),
                        number(figures.get("move.2000." + figure)),
                        unit);
    }

    private void absolute(String what, String budget, String figure, String unit, double limit) {
        double own = alcove.get(figure);
        rows.add(
                new Row(
                        what,
                        budget,
                        with(own, unit),
                        with(peer.get(figure), unit),
                        ratio(own / peer.get(figure)),
                        Verdict.atMost(own, limit)));
    }

    private void relative(String what, String budget, String figure, double share) {
        double own = alcove.get(figure + ".median");
        double other = peer.get(figure + ".median");
        rows.add(
                new Row(
                        what,
                        budget,
                        spread(alcove, figure),
                        spread(peer, figure),
                        ratio(own / other),
                        Verdict.atMost(own, share * other)));
    }

    private void free(String what, String figure) {
        double own = alcove.get(figure + ".median");
        double other = peer.get(figure + ".median");
        rows.add(
                new Row(
                        what,
                        "",
                        spread(alcove, figure),
                        spread(peer, figure),
                        ratio(own / other),
                        Verdict.NONE));
    }

    /** Median and 99th percentile of milliseconds. */
    static String spread(Figures figures, String figure) {
        double median = figures.get(figure + ".median");
        if (Double.isNaN(median)) {
            return "–";
        }
        return number(median) + " / " + number(figures.get(figure + ".p99")) + " ms";
    }

    static String seconds(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.2f s", value);
    }

    private static String millis(double value) {
        return with(value, "ms");
    }

    static String with(double value, String unit) {
        return Double.isNaN(value) ? "–" : number(value) + " " + unit;
    }

    private static String ratio(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.2f", value);
    }

    private static String whole(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%,.0f", value);
    }

    static String number(double value) {
        String form = Math.abs(value) >= 100 ? "%,.0f" : Math.abs(value) >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, form, value);
    }
}
