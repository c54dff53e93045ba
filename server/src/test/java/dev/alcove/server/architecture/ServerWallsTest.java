package dev.alcove.server.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.alcove.server.journal.MemoryJournal;
import dev.alcove.server.journal.SqliteJournal;
import dev.alcove.server.media.MeshProvider;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The walls between the parts of the server, each with its reason. */
class ServerWallsTest {
    private static final String SERVER = "dev.alcove.server";

    private static final JavaClasses OURS =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages(SERVER);

    /**
     * Every wall speaks of packages that exist: one that does not would be a wall around nothing.
     */
    private static final List<String> PACKAGES =
            List.of(
                    "breakout",
                    "chat",
                    "database",
                    "demo",
                    "gateway",
                    "http",
                    "journal",
                    "media",
                    "moderation",
                    "recording",
                    "report",
                    "room",
                    "session",
                    "token",
                    "wire");

    private static final ArchRule STORES_ARE_PRIVATE =
            classes()
                    .that()
                    .haveSimpleNameEndingWith("Store")
                    .should()
                    .notBePublic()
                    .because(
                            "a feature's tables are its own: others ask the feature, so that its"
                                    + " rules hold whoever asks");

    private static final ArchRule ONLY_WIRING_MAKES_ADAPTERS =
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName(SERVER + ".Wiring")
                    .and(areOutsideOf(SqliteJournal.class))
                    .and(areOutsideOf(MemoryJournal.class))
                    .and(areOutsideOf(MeshProvider.class))
                    .should()
                    .dependOnClassesThat(
                            DescribedPredicate.describe(
                                    "are adapters of a port",
                                    type ->
                                            type.isEquivalentTo(SqliteJournal.class)
                                                    || type.isEquivalentTo(MemoryJournal.class)
                                                    || type.isEquivalentTo(MeshProvider.class)))
                    .because(
                            "who else names an adapter cannot be run with another one; Wiring alone"
                                    + " chooses");

    private static final ArchRule REST_AND_SOCKETS_ARE_APART =
            noClasses()
                    .that()
                    .resideInAPackage("..server.gateway..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "..server.http..",
                            "..server.room..",
                            "..server.breakout..",
                            "..server.recording..")
                    .because(
                            "both are edges: what they share is said in wire and decided in the"
                                    + " core, so that neither breaks the other");

    private static final ArchRule SESSIONS_KNOW_NO_EDGE =
            noClasses()
                    .that()
                    .resideInAPackage("..server.session..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "..server.gateway..",
                            "..server.http..",
                            "..server.room..",
                            "..server.breakout..",
                            "..server.recording..",
                            "io.vertx..",
                            "dev.alcove.socketio..")
                    .because(
                            "a session serves any edge, in the server and in tests; it must not"
                                    + " learn how one speaks");

    private static final ArchRule HTTP_KNOWS_NO_FEATURE =
            noClasses()
                    .that()
                    .resideInAPackage("..server.http..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "..server.room..",
                            "..server.breakout..",
                            "..server.recording..",
                            "..server.session..",
                            "..server.journal..",
                            "..server.gateway..",
                            "dev.alcove.core..")
                    .because("features are added to it; it does not grow with them");

    private static final ArchRule SQL_IS_IN_STORES =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("..server.database..", "..server.journal..")
                    .and()
                    .haveSimpleNameNotEndingWith("Store")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.sql..", "org.sqlite..")
                    .because("SQL that is everywhere can be moved to no other database");

    private static final ArchRule NOTHING_ABOVE_KNOWS_MAIN =
            noClasses()
                    .that()
                    .resideInAPackage("..server.*..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(SERVER)
                    .because(
                            "settings come in as arguments: a part that reads the whole Config"
                                    + " cannot say what it needs");

    static Stream<ArchRule> walls() {
        return Stream.of(
                STORES_ARE_PRIVATE,
                ONLY_WIRING_MAKES_ADAPTERS,
                REST_AND_SOCKETS_ARE_APART,
                SESSIONS_KNOW_NO_EDGE,
                HTTP_KNOWS_NO_FEATURE,
                SQL_IS_IN_STORES,
                NOTHING_ABOVE_KNOWS_MAIN,
                slices().matching(
                                SERVER
                                        + ".(database|journal|session|gateway|room|http|recording)..")
                        .should()
                        .beFreeOfCycles()
                        .because("parts that need each other are one part with two names"));
    }

    @ParameterizedTest
    @MethodSource("walls")
    void stands(ArchRule wall) {
        wall.check(OURS);
    }

    @Test
    void wallsNamePackagesThatExist() {
        for (String name : PACKAGES) {
            assertThat(OURS.containPackage(SERVER + "." + name)).as(name).isTrue();
        }
    }

    @Test
    void aWallIsHitByWhatIsPlantedBehindIt() {
        JavaClasses withPlanted =
                new ClassFileImporter()
                        .importPackages(SERVER + ".architecture.planted", SERVER + ".journal");

        assertThatThrownBy(() -> SQL_IS_IN_STORES.check(withPlanted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("PlantedQuery");
        assertThatThrownBy(() -> ONLY_WIRING_MAKES_ADAPTERS.check(withPlanted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("PlantedAdapterUse");
        assertThatThrownBy(() -> STORES_ARE_PRIVATE.check(withPlanted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("PlantedStore");
    }

    private static DescribedPredicate<JavaClass> areOutsideOf(Class<?> adapter) {
        return DescribedPredicate.describe(
                "are outside of " + adapter.getSimpleName(),
                type -> !type.getName().startsWith(adapter.getName()));
    }
}
