package dev.alcove.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The core's walls, each with its reason, and each proven by a class that breaks it. */
class WallsTest {
    private static final JavaClasses CORE =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("dev.alcove.core");

    private static final ArchRule ONLY_PLAIN_JAVA =
            classes()
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "dev.alcove.core..",
                            "java.lang..",
                            "java.text..",
                            "java.time..",
                            "java.util",
                            "java.util.function..",
                            "java.util.regex..",
                            "java.util.stream..",
                            "org.jspecify.annotations..",
                            "org.pcollections..")
                    .because(
                            "the rules of a session must be readable and testable without any"
                                    + " server, database or thread");

    private static final ArchRule NO_INPUT_OR_OUTPUT =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.io..", "java.nio.file..", "java.net..", "java.sql..")
                    .because("deciding must not wait for anything: the server stores and sends");

    private static final ArchRule NO_CLOCK =
            noClasses()
                    .should()
                    .callMethodWhere(readsTheClock())
                    .because(
                            "time comes in with the command, so that a replay decides the same"
                                    + " (rule 6)");

    private static final ArchRule NO_CHANCE =
            noClasses()
                    .should()
                    .callConstructor(Random.class)
                    .orShould()
                    .callMethod(UUID.class, "randomUUID")
                    .orShould()
                    .callMethod(Math.class, "random")
                    .orShould()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
                    .orShould()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("java.security.SecureRandom")
                    .because("chance comes in with the command as a seed: a replay draws the same");

    private static final ArchRule ONE_WAY =
            slices().matching("dev.alcove.core.(*)..")
                    .should()
                    .beFreeOfCycles()
                    .because("participants, breakouts, sessions and views build on each other");

    private static DescribedPredicate<JavaCall<?>> readsTheClock() {
        return DescribedPredicate.describe(
                "reads the clock",
                call -> {
                    var owner = call.getTargetOwner().getName();
                    var name = call.getName();
                    return owner.equals("java.time.Clock")
                            || (owner.startsWith("java.time.") && name.equals("now"))
                            || (owner.equals("java.lang.System")
                                    && Set.of("currentTimeMillis", "nanoTime").contains(name));
                });
    }

    @Test
    void theCoreKeepsItsWalls() {
        ONLY_PLAIN_JAVA.check(CORE);
        NO_INPUT_OR_OUTPUT.check(CORE);
        NO_CLOCK.check(CORE);
        NO_CHANCE.check(CORE);
        ONE_WAY.check(CORE);
    }

    /** A class that does all that the core must not do. */
    static final class Planted {
        Instant now() {
            return Instant.now();
        }

        int chance() {
            return new Random().nextInt();
        }

        String read(Path file) throws IOException {
            return Files.readString(file);
        }
    }

    @Test
    void aPlantedViolationIsSeenByEachWall() {
        var planted = new ClassFileImporter().importClasses(Planted.class);
        assertThat(ONLY_PLAIN_JAVA.evaluate(planted).hasViolation()).isTrue();
        assertThat(NO_INPUT_OR_OUTPUT.evaluate(planted).hasViolation()).isTrue();
        assertThat(NO_CLOCK.evaluate(planted).hasViolation()).isTrue();
        assertThat(NO_CHANCE.evaluate(planted).hasViolation()).isTrue();
    }
}
