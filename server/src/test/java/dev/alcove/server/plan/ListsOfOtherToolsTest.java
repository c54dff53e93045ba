package dev.alcove.server.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists as Excel, Moodle, Canvas, Zoom and Teams give them out; no group is lost in silence. */
class ListsOfOtherToolsTest {
    private final List<String> wrong = new ArrayList<>();

    private Roster read(String text) {
        return RosterCsv.read(text, ColumnChoice.NONE, wrong::add);
    }

    /** Name or address, and group, of each person. */
    private List<String> people(String text) {
        var roster = read(text);
        assertThat(wrong).isEmpty();
        return roster.entries().stream()
                .map(entry -> entry.shown() + " → " + entry.group())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name,group\nAna Silva,Red\n",
                "Name,group_name\nAna Silva,Red\n",
                "sep=;\r\nNAME;Gruppe\r\nAna Silva;Red\r\n",
                "Nombre completo;Grupo(s)\nAna Silva;Red\n",
                "Vorname;Nachname;Gruppe\nAna;Silva;Red\n",
                "Name;Vorname;Gruppe\nSilva;Ana;Red\n",
                "Nom;Prénom;Groupe\nSilva;Ana;Red\n",
                "NOMBRE;APELLIDOS;GRUPO\nAna;Silva;Red\n",
                "Nome;Cognome;Gruppo\nAna;Silva;Red\n",
                "Nome\tSobrenome\tTurma\tGrupo\nAna\tSilva\tx\tRed\n",
                "Имя,Фамилия,Группа\nAna,Silva,Red\n",
                "氏名,グループ\nAna Silva,Red\n",
                "姓名,小组\nAna Silva,Red\n",
                "الاسم,المجموعة\nAna Silva,Red\n",
                // Moodle: participants, and the file that it takes.
                "First name,Last name,Email address,Groups\nAna,Silva,ana@x.org,Red\n",
                """
                "First name",Surname,"ID number","Email address",Group
                Ana,Silva,7,ana@x.org,Red
                """,
                "username,firstname,lastname,email,group1\nasilva,Ana,Silva,ana@x.org,Red\n",
                // Canvas: groups, and the gradebook.
                """
                name,canvas_user_id,user_id,login_id,sections,group_name,canvas_group_id,group_id
                Ana Silva,1,2,ana,Algebra,Red,5,
                """,
                """
                Student,ID,SIS User ID,SIS Login ID,Section,Essay (12)
                    Points Possible,,,,,10
                Ana Silva,1,2,ana,Red,9
                """,
                // Zoom: a meeting's report.
                """
                Meeting ID,Topic,Start Time
                123 456,Algebra,2026-11-30

                Name (Original Name),User Email,Join Time,Breakout Room
                Ana Silva,ana@x.org,9:00,Red
                """,
                // Teams: an attendance report with paragraphs before and after the people.
                """
                1. Summary
                Meeting title\tAlgebra
                Attended participants\t1

                2. Participants
                Name\tFirst Join\tEmail\tParticipant ID (UPN)\tRole\tTeam
                Ana Silva\t9:00\tana@x.org\tana@x.org\tAttendee\tRed

                3. In-Meeting Activities
                Name\tJoin Time
                Ben\t9:01
                """
            })
    void nameAndGroupAreFound(String text) {
        assertThat(people(text)).containsExactly("Ana Silva → Red");
    }

    @Test
    void zoomsOwnAssignmentsAreTaken() {
        assertThat(people("Pre-assign Room Name,Email Address\nRoom 1,ana@x.org\nRoom 2,b@x.org\n"))
                .containsExactly("ana@x.org → Room 1", "b@x.org → Room 2");
    }

    @Test
    void emptyColumnsAndLinesAreNotMinded() {
        assertThat(people("name,group,,\nAna,A,\nBen,B,,,,\n,,,\n,,\n\nCem,C\n"))
                .containsExactly("Ana → A", "Ben → B", "Cem → C");
    }

    @Test
    void aColumnWithoutATitleIsKeptUnderItsNumber() {
        var entry = read("name,,group\nAna,high,Red\n").entries().getFirst();
        assertThat(entry.attributes()).isEqualTo(Map.of("column 2", "high"));
    }

    @Test
    void ofManyOtherColumnsTwentyAreKeptAndTheRestIsTold() {
        var header = new StringBuilder("Student,Section");
        var row = new StringBuilder("Ana,Red");
        for (int i = 0; i < 30; i++) {
            header.append(",Task ").append(i);
            row.append(",1");
        }
        var roster = read(header + "\n" + row + "\n");
        assertThat(roster.entries().getFirst().attributes()).hasSize(20);
        assertThat(roster.columns().stream().filter(one -> one.as() == ColumnRole.IGNORED))
                .hasSize(10)
                .first()
                .isEqualTo(new Roster.ReadColumn(23, "Task 20", ColumnRole.IGNORED));
    }

    @Test
    void aPersonOfALaterLineIsNoHeader() {
        assertThat(read("Ana,Red\nBen,Blue\nStudent,Red\n").entries()).isEmpty();
        assertThat(wrong)
                .singleElement()
                .asString()
                .startsWith("Line 1: ")
                .contains("“Ana”, “Red”");
    }

    @Test
    void whatIsWrongIsSaidWithThePlaceInTheFile() {
        read("sep=;\nEmail;Group\n\n\"ana@x.org\";\"Red\nor Blue\"\nnobody;Blue\n");
        read("name,group\nAna,Red,Blue\n");
        read("name,Group,group\nAna,Red,Blue\n");
        assertThat(wrong.get(0)).contains("line 6, column 1: that is no email address");
        assertThat(wrong.get(1)).startsWith("Line 2, column 3: ");
        assertThat(wrong.get(2)).startsWith("Line 1, column 3: ");
    }
}
