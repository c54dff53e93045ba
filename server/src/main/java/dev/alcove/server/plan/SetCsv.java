package dev.alcove.server.plan;

import dev.alcove.server.csv.CsvFile;
import dev.alcove.server.csv.CsvLines.Line;
import dev.alcove.server.csv.UnreadableCsv;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Sets as CSV, a row a person: {@code room,topic,task,maxParticipants,durationMinutes,person}. What
 * a breakout is stands in its first row; one without people has a row without a person.
 */
public final class SetCsv {
    private static final List<String> HEADER =
            List.of("room", "topic", "task", "maxParticipants", "durationMinutes", "person");

    private SetCsv() {}

    /** The breakouts of a text; none, and a sentence is said, where something is wrong with it. */
    public static List<NamedSet.NamedRoom> read(String text, Consumer<String> wrong) {
        try {
            var table =
                    Table.read(
                            text,
                            RosterLimits.MOST_ROWS,
                            titles -> titles.stream().anyMatch("room"::equalsIgnoreCase));
            var room =
                    table.column("room")
                            .orElseThrow(() ->
                                    new UnreadableCsv(
                                            "Line "
                                                    + table.line()
                                                    + ": the header needs a column \"room\"."
                                                    + " Found: "
                                                    + table.shown()
                                                    + "."));
            Map<String, Draft> rooms = new LinkedHashMap<>();
            for (Line row : table.rows()) {
                String name = room.of(row);
                if (name.isEmpty()) {
                    throw UnreadableCsv.at(row.number(), room.number(), "the room is missing.");
                }
                rooms.computeIfAbsent(name, Draft::new).add(table, row);
            }
            return rooms.values().stream().map(Draft::room).toList();
        } catch (UnreadableCsv unreadable) {
            wrong.accept(unreadable.sentence());
            return List.of();
        }
    }

    /** A breakout while its rows are read. */
    private static final class Draft {
        private final String name;
        private final List<String> people = new ArrayList<>();
        private Optional<String> topic = Optional.empty();
        private Optional<String> task = Optional.empty();
        private Optional<Integer> seats = Optional.empty();
        private Optional<Duration> duration = Optional.empty();

        Draft(String name) {
            this.name = name;
        }

        void add(Table table, Line row) throws UnreadableCsv {
            topic = topic.or(() -> cell(table, "topic", row));
            task = task.or(() -> cell(table, "task", row));
            if (seats.isEmpty()) {
                seats = number(table, "maxparticipants", row).map(Double::intValue);
            }
            if (duration.isEmpty()) {
                duration =
                        number(table, "durationminutes", row)
                                .map(minutes -> Duration.ofMillis(Math.round(minutes * 60_000)));
            }
            cell(table, "person", row).ifPresent(people::add);
        }

        private static Optional<String> cell(Table table, String column, Line row) {
            return table.column(column).map(found -> found.of(row)).filter(text -> !text.isEmpty());
        }

        private static Optional<Double> number(Table table, String column, Line row)
                throws UnreadableCsv {
            var cell = cell(table, column, row);
            if (cell.isEmpty()) {
                return Optional.empty();
            }
            if (!cell.get().matches("\\d{1,6}([.,]\\d{1,6})?")) {
                throw UnreadableCsv.at(
                        row.number(),
                        table.column(column).map(Table.Column::number).orElse(1),
                        "“" + cell.get() + "” is not a number.");
            }
            return Optional.of(Double.valueOf(cell.get().replace(',', '.')));
        }

        NamedSet.NamedRoom room() {
            return new NamedSet.NamedRoom(name, topic.orElse(""), task, seats, duration, people);
        }
    }

    /** The set as it can be read again. */
    public static String write(NamedSet set) {
        var csv = new CsvFile(HEADER);
        for (NamedSet.NamedRoom room : set.rooms()) {
            List<String> people = room.people().isEmpty() ? List.of("") : room.people();
            for (String person : people) {
                csv.line(
                        List.of(
                                room.name(),
                                room.topic(),
                                room.task().orElse(""),
                                room.maxParticipants().map(String::valueOf).orElse(""),
                                room.duration().map(SetCsv::minutes).orElse(""),
                                person));
            }
        }
        return csv.toString();
    }

    private static String minutes(Duration duration) {
        double minutes = PlanJson.minutes(duration);
        return minutes == Math.rint(minutes)
                ? Long.toString((long) minutes)
                : Double.toString(minutes);
    }
}
