package dev.alcove.server.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Lists as people's tools write them, and as they are given back. */
class ListsAsCsvTest {
    private final List<String> wrong = new ArrayList<>();

    private List<RosterEntry> roster(String text) {
        return RosterCsv.read(text, ColumnChoice.NONE, wrong::add).entries();
    }

    @Test
    void aListIsReadAsSpreadsheetsWriteIt() {
        var entries =
                roster(
                        "\uFEFFName;Group;Level\r\n\"Tan; Mei\";Red;high\r\n"
                                + "  Zoe\u0308 ;\"say \"\"hi\"\"\";\r\n;;\r\n\r\n");
        assertThat(wrong).isEmpty();
        assertThat(entries).hasSize(2);
        assertThat(entries.get(0))
                .isEqualTo(
                        new RosterEntry(
                                2,
                                Optional.of("Tan; Mei"),
                                Optional.empty(),
                                "Red",
                                Map.of("level", "high")));
        assertThat(entries.get(1).group()).isEqualTo("say \"hi\"");
        assertThat(entries.get(1).keys()).containsExactly("zo\u00eb");
    }

    @Test
    void anAddressStandsForItsName() {
        var entries = roster("email,group\nMei.Tan@school.example,Red\n");
        assertThat(entries.getFirst().keys()).containsExactly("mei.tan@school.example", "mei tan");
        assertThat(entries.getFirst().shown()).isEqualTo("Mei.Tan@school.example");
    }

    @Test
    void whatCannotBeKeptIsToldWithItsLine() {
        assertThat(roster("name,group\nAna,Red\n,Blue\n" + "x".repeat(101) + ",Red\n")).isEmpty();
        assertThat(wrong)
                .containsExactly(
                        "These rows cannot be kept: line 3, column 1: a name or an email is"
                                + " missing; line 4, column 1: a name has up to 100 characters.");
        wrong.clear();
        roster("email\nnobody\n");
        roster("group\nRed\n");
        roster("name,name\nAna,Ben\n");
        roster("name\nAna,Red\n");
        roster("");
        roster("name,group\n\"Ana,Red\n");
        assertThat(wrong).hasSizeGreaterThanOrEqualTo(5);
        assertThat(wrong.get(0)).contains("line 2, column 1: that is no email address");
        assertThat(wrong.get(1)).contains("needs a column").contains("Found: “group”");
        assertThat(wrong.get(2)).startsWith("Line 1, column 2: two columns have the same name");
        assertThat(wrong.get(3))
                .startsWith("Line 2, column 2: there are more cells than the header has");
        assertThat(wrong.get(4)).contains("is empty");
        assertThat(wrong.get(5)).startsWith("Line 2, column 1: a quotation mark is not closed");
    }

    @Test
    void fiveThousandRowsAreAListAndMoreAreNot() {
        var text = new StringBuilder("name\n");
        for (int i = 0; i < RosterLimits.MOST_ROWS; i++) {
            text.append("Person ").append(i).append('\n');
        }
        assertThat(roster(text.toString())).hasSize(5_000);
        assertThat(wrong).isEmpty();
        roster(text + "One more\n");
        assertThat(wrong).containsExactly("A list has up to 5000 rows.");
    }

    @Test
    void aRosterComesBackFromCsvAndFromJsonAsItWas() {
        var entries =
                List.of(
                        new RosterEntry(
                                2,
                                Optional.of("Tan, \"Mei\" Lee"),
                                Optional.of("mei@school.example"),
                                "Red",
                                Map.of("level", "high")),
                        new RosterEntry(3, Optional.of("Ben"), Optional.empty(), "", Map.of()));
        assertThat(roster(RosterCsv.write(entries)))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("line")
                .isEqualTo(entries);
        assertThat(PlanJson.roster(PlanJson.roster(entries).toString()))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("line")
                .isEqualTo(entries);
    }

    @Test
    void aSetComesBackFromCsvAndFromJsonAsItWas() {
        var set =
                new NamedSet(
                        "Debate",
                        Instant.parse("2026-11-21T09:00:00Z"),
                        List.of(
                                new NamedSet.NamedRoom(
                                        "Pro",
                                        "For, \"yes\"",
                                        Optional.of("1. Read\n2. Argue"),
                                        Optional.of(8),
                                        Optional.of(Duration.ofSeconds(90)),
                                        List.of("Ana", "Ben, Jr.")),
                                new NamedSet.NamedRoom(
                                        "Contra",
                                        "",
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of(Duration.ofMinutes(5)),
                                        List.of())));
        assertThat(SetCsv.read(SetCsv.write(set), wrong::add)).isEqualTo(set.rooms());
        assertThat(wrong).isEmpty();
        assertThat(PlanJson.set(PlanJson.set(set).toString())).isEqualTo(set);
        assertThat(SetCsv.read("room,durationMinutes\nPro,soon\n", wrong::add)).isEmpty();
        assertThat(SetCsv.read("room,person\n,Ana\n", wrong::add)).isEmpty();
        assertThat(wrong)
                .containsExactly(
                        "Line 2, column 2: “soon” is not a number.",
                        "Line 2, column 1: the room is missing.");
    }
}
