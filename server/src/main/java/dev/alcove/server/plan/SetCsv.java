package dev.alcove.server.plan;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
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
            var table = Table.read(text, RosterLimits.MOST_ROWS);
            if (!table.header().contains("room")) {
                throw new Table.Unreadable("Line 1: the header needs a column \"room\".");
            }
            Map<String, Draft> rooms = new LinkedHashMap<>();
            for (Table.Row row : table.rows()) {
                var name = row.cell("room");
                if (name.isEmpty()) {
                    throw new Table.Unreadable("Line " + row.line() + ": the room is missing.");
                }
                rooms.computeIfAbsent(name.get(), Draft::new).add(row);
            }
            return rooms.values().stream().map(Draft::room).toList();
        } catch (Table.Unreadable unreadable) {
            wrong.accept(String.valueOf(unreadable.getMessage()));
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

        void add(Table.Row row) throws Table.Unreadable {
            topic = topic.or(() -> row.cell("topic"));
            task = task.or(() -> row.cell("task"));
            if (seats.isEmpty()) {
                seats = number(row, "maxparticipants").map(Double::intValue);
            }
            if (duration.isEmpty()) {
                duration =
                        number(row, "durationminutes")
                                .map(minutes -> Duration.ofMillis(Math.round(minutes * 60_000)));
            }
            row.cell("person").ifPresent(people::add);
        }

        private static Optional<Double> number(Table.Row row, String column)
                throws Table.Unreadable {
            var cell = row.cell(column);
            if (cell.isEmpty()) {
                return Optional.empty();
            }
            if (!cell.get().matches("\\d{1,6}([.,]\\d{1,6})?")) {
                throw new Table.Unreadable(
                        "Line " + row.line() + ": “" + cell.get() + "” is not a number.");
            }
            return Optional.of(Double.valueOf(cell.get().replace(',', '.')));
        }

        NamedSet.NamedRoom room() {
            return new NamedSet.NamedRoom(name, topic.orElse(""), task, seats, duration, people);
        }
    }

    /** The set as it can be read again. */
    public static String write(NamedSet set) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(HEADER);
            for (NamedSet.NamedRoom room : set.rooms()) {
                List<String> people = room.people().isEmpty() ? List.of("") : room.people();
                for (String person : people) {
                    csv.writeRecord(
                            room.name(),
                            room.topic(),
                            room.task().orElse(""),
                            room.maxParticipants().map(String::valueOf).orElse(""),
                            room.duration().map(SetCsv::minutes).orElse(""),
                            person);
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static String minutes(Duration duration) {
        double minutes = PlanJson.minutes(duration);
        return minutes == Math.rint(minutes)
                ? Long.toString((long) minutes)
                : Double.toString(minutes);
    }
}
