package dev.alcove.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.alcove.server.Alcove.Answer;
import dev.alcove.server.Alcove.Made;
import dev.alcove.server.Alcove.Person;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Rosters and saved sets through REST, as a school's own system would use them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlansThroughRestTest {
    private static final Map<String, String> CSV = Map.of("Content-Type", "text/csv");

    @TempDir static Path folder;
    private Alcove alcove;
    private Made room;
    private Person host;

    @BeforeAll
    void start() throws Exception {
        alcove = Alcove.start(folder, Map.of());
    }

    @AfterAll
    void stop() {
        alcove.close();
    }

    @BeforeEach
    void fill() {
        room = alcove.room("{}");
        host = alcove.host(room);
    }

    private Answer call(
            String method, String path, @Nullable String body, Map<String, String> headers) {
        return alcove.call(
                method, "/api/rooms/" + room.code() + path, body, room.ownerToken(), headers);
    }

    private Answer get(String path) {
        return call("GET", path, null, Map.of());
    }

    private Answer put(String path, String json) {
        return call("PUT", path, json, Map.of());
    }

    @Test
    void aRosterIsKeptAsJsonAndAsCsvAndGroupsAreMadeFromIt() {
        assertThat(get("/roster").done().path("entries")).isEmpty();
        put(
                        "/roster",
                        """
                        {"entries": [{"name": "Ana", "group": "Red", "attributes": {"Level": "high"}},
                                     {"email": "ben@school.example", "group": "Blue"}]}\
                        """)
                .done();
        JsonNode entries = get("/roster").done().path("entries");
        assertThat(entries).hasSize(2);
        assertThat(entries.get(0).path("attributes").path("level").asText()).isEqualTo("high");
        Answer file = get("/roster?format=csv");
        assertThat(file.header("Content-Type")).startsWith("text/csv");
        assertThat(file.raw().body())
                .startsWith("\uFEFFname,email,group,level\r\n")
                .contains("Ana,,Red,high");

        call("PUT", "/roster", file.raw().body() + "Cem,,Red,low\r\n", CSV).done();
        assertThat(get("/roster").done().path("entries")).hasSize(3);

        alcove.join(room.code(), "{\"name\": \"Ana\"}");
        alcove.join(room.code(), "{\"name\": \"ben\"}");
        JsonNode made =
                alcove.post(
                                "/api/rooms/" + room.code() + "/breakout",
                                "{\"assignment\": \"roster\", \"rules\": {\"balanceBy\":"
                                        + " \"level\"}}",
                                host.token())
                        .done();
        assertThat(made.path("rooms")).hasSize(2);
        assertThat(made.path("config").path("rules").path("balanceBy").asText()).isEqualTo("level");
        assertThat(made.path("unmatched")).isNotEmpty();
        assertThat(made.path("warnings")).isEmpty();
    }

    @Test
    void whatIsWrongWithARosterIsSaidByItsLineAndNothingIsChanged() {
        put("/roster", "{\"entries\": [{\"name\": \"Ana\"}]}").done();
        Answer refused = call("PUT", "/roster", "name,group\n,Red\n", CSV);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.error()).contains("line 2, column 1");
        assertThat(put("/roster", "{}").code()).isEqualTo("INVALID");
        assertThat(put("/roster", "{\"entries\": [{}]}").code()).isEqualTo("INVALID");
        assertThat(put("/roster", "{\"entries\": 7}").status()).isBetween(400, 422);
        assertThat(call("PUT", "/roster", "", CSV).status()).isBetween(400, 422);
        assertThat(get("/roster").done().path("entries")).hasSize(1);
    }

    /** The status of a list that is sent as these bytes. */
    private int bytes(String type, byte... list) {
        return alcove.bytes(
                        "PUT",
                        "/api/rooms/" + room.code() + "/roster",
                        list,
                        room.ownerToken(),
                        Map.of("Content-Type", type))
                .statusCode();
    }

    private String firstName() {
        return get("/roster").done().at("/entries/0/name").asText();
    }

    @Test
    void aListIsTakenInTheEncodingOfExcel() {
        assertThat(bytes("text/csv", "name,group\nZo\u00eb,A\n".getBytes(ISO_8859_1)))
                .isEqualTo(200);
        assertThat(firstName()).isEqualTo("Zo\u00eb");
        bytes("text/csv", "\uFEFFname\tgroup\nMei \u674e\tA\n".getBytes(UTF_16LE));
        assertThat(firstName()).isEqualTo("Mei \u674e");
        var russian = "name\n\u042e\u043b\u0438\u044f\n".getBytes(Charset.forName("windows-1251"));
        bytes("text/csv; charset=windows-1251", russian);
        assertThat(firstName()).isEqualTo("\u042e\u043b\u0438\u044f");
        assertThat(bytes("text/csv", (byte) 0xFF, (byte) 0xFE, (byte) 'a')).isEqualTo(422);
        assertThat(bytes("text/csv", (byte) 'a', (byte) 0)).isEqualTo(422);
        assertThat(firstName()).isEqualTo("\u042e\u043b\u0438\u044f");
    }

    @Test
    void whatWasMadeOfEachColumnIsToldAndCanBeSaid() {
        String list = "Pupil,Who,Squad,Mark\n1,Ana,Red,a\n2,Ben,Blue,b\n";
        Answer refused = call("PUT", "/roster", list.replace("Pupil", "No"), CSV);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.error()).contains("“Who”, “Squad”").contains("nameColumn");
        JsonNode done = call("PUT", "/roster?nameColumn=who&groupColumn=3", list, CSV).done();
        assertThat(done.path("columns").findValuesAsText("as"))
                .containsExactly("attribute", "name", "group", "attribute");
        assertThat(done.at("/entries/1/group").asText()).isEqualTo("Blue");
        assertThat(call("PUT", "/roster?groupColumn=Team", list, CSV).error())
                .contains("no column “Team”");
        assertThat(call("PUT", "/roster?nameColumn=1&groupColumn=1", list, CSV).status())
                .isEqualTo(422);
        assertThat(put("/roster?nameColumn=1", "{\"entries\": []}").code()).isEqualTo("INVALID");
        assertThat(get("/roster").done().path("entries")).hasSize(2);
    }

    @Test
    void aListThatPlacesPeopleDoesNotLoseItsGroups() {
        Answer refused =
                alcove.post(
                        "/api/rooms/" + room.code() + "/breakout",
                        "{\"assignment\": \"roster\", \"csv\": \"name,squad\\nAna,Red\\n\"}",
                        host.token());
        assertThat(refused.code()).isEqualTo("INVALID");
        assertThat(refused.error()).contains("Found: “name”, “squad”");
    }

    @Test
    void listsAreForTheOwnerAndHosts() {
        var ana = alcove.join(room.code(), "{\"name\": \"Ana\"}");
        String base = "/api/rooms/" + room.code();
        assertThat(alcove.get(base + "/roster", ana.token()).status()).isEqualTo(403);
        assertThat(alcove.get(base + "/breakout-sets", ana.token()).status()).isEqualTo(403);
        assertThat(alcove.get(base + "/roster", host.token()).status()).isEqualTo(200);
        assertThat(alcove.call("GET", base + "/roster", null, null, Map.of()).status())
                .isEqualTo(401);
    }

    @Test
    void aSetGoesOutAsCsvAndComesBackTheSame() {
        put(
                        "/breakout-sets/Debate",
                        """
                        {"rooms": [{"name": "Pro", "topic": "For", "task": "Argue.",
                                    "maxParticipants": 4, "durationMinutes": 1.5,
                                    "people": ["Ana", "Ben, Jr."]},
                                   {"name": "Contra", "people": []}]}\
                        """)
                .done();
        JsonNode set = get("/breakout-sets/debate").done().path("set");
        Answer csv = get("/breakout-sets/Debate?format=csv");
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        call("PUT", "/breakout-sets/Copy", csv.raw().body(), CSV).done();
        JsonNode copy = get("/breakout-sets/Copy").done().path("set");
        assertThat(copy.path("rooms")).isEqualTo(set.path("rooms"));
        put("/breakout-sets/Copy", copy.toString()).done();
        JsonNode sets = get("/breakout-sets").done().path("sets");
        assertThat(sets).hasSize(2);
        assertThat(sets.get(0).path("people").asInt()).isEqualTo(2);

        assertThat(call("DELETE", "/breakout-sets/Copy", null, Map.of()).status()).isEqualTo(200);
        assertThat(call("DELETE", "/breakout-sets/Copy", null, Map.of()).code())
                .isEqualTo("SET_NOT_FOUND");
        assertThat(get("/breakout-sets/Copy").status()).isEqualTo(404);
        assertThat(put("/breakout-sets/Bad", "{\"rooms\": []}").code()).isEqualTo("INVALID");
        assertThat(
                        put(
                                        "/breakout-sets/Bad",
                                        "{\"rooms\": [{\"name\": \"A\"}, {\"name\": \"a\"}]}")
                                .error())
                .contains("two of that name");
    }

    @Test
    void listsGoWithTheirRoom() {
        put("/roster", "{\"entries\": [{\"name\": \"Ana\"}]}").done();
        call("DELETE", "?force=true", null, Map.of()).done();
        assertThat(get("/roster").status()).isEqualTo(404);
    }
}
