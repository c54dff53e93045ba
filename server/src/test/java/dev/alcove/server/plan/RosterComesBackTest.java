package dev.alcove.server.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alcove.core.text.DisplayName;
import dev.alcove.server.csv.CsvBytes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever people and groups are called, what is given out is the same when it is brought in. */
class RosterComesBackTest {
    private static final String MEANINGFUL = "=+-@',;\"\n a\u00e9\u5f20";

    private final List<String> wrong = new ArrayList<>();

    @Provide
    Arbitrary<String> names() {
        return texts().map(DisplayName::clean).filter(name -> !name.isEmpty());
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<Character> any =
                Arbitraries.chars()
                        .all()
                        .filter(c -> !Character.isSurrogate(c) && !Character.isISOControl(c));
        return Arbitraries.oneOf(Arbitraries.of(chars()), any)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(RosterComesBackTest::text)
                .filter(name -> !name.isEmpty());
    }

    private static List<Character> chars() {
        return MEANINGFUL.chars().mapToObj(c -> (char) c).toList();
    }

    private static String text(List<Character> chars) {
        var text = new StringBuilder();
        chars.forEach(text::append);
        return text.toString().strip();
    }

    private static String sent(String file) {
        return CsvBytes.text(file.getBytes(StandardCharsets.UTF_8), Optional.empty()).orElseThrow();
    }

    @Property(tries = 300)
    void aRosterIsTheSame(
            @ForAll("names") String name,
            @ForAll("names") String group,
            @ForAll("names") String level) {
        var entries =
                List.of(
                        new RosterEntry(
                                2,
                                Optional.of(name),
                                Optional.of("=ana@x.org"),
                                group,
                                Map.of("level", level)));
        assertThat(
                        RosterCsv.read(
                                        sent(RosterCsv.write(entries)),
                                        ColumnChoice.NONE,
                                        wrong::add)
                                .entries())
                .isEqualTo(entries);
        assertThat(wrong).isEmpty();
    }

    @Property(tries = 300)
    void aSetIsTheSame(
            @ForAll("names") String room,
            @ForAll("texts") String task,
            @ForAll("names") String name) {
        var rooms =
                List.of(
                        new NamedSet.NamedRoom(
                                room,
                                task,
                                Optional.of(task),
                                Optional.of(3),
                                Optional.empty(),
                                List.of(name, name)));
        var set = new NamedSet("Set", Instant.EPOCH, rooms);
        assertThat(SetCsv.read(sent(SetCsv.write(set)), wrong::add)).isEqualTo(rooms);
        assertThat(wrong).isEmpty();
    }
}
