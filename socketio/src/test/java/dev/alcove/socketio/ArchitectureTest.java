package dev.alcove.socketio;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.netty.buffer.ByteBuf;
import org.junit.jupiter.api.Test;

/** The walls of this module, and the proof that they stand. */
@AnalyzeClasses(
        packages = "dev.alcove.socketio",
        importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    private static final String[] INSIDE_VERTX = {
        "io.netty..", "io.vertx.core.impl..", "io.vertx.core.internal..", "io.vertx.core.*.impl.."
    };

    @ArchTest
    static final ArchRule STANDS_ALONE =
            noClasses()
                    .should()
                    .dependOnClassesThat(
                            com.tngtech.archunit.base.DescribedPredicate.describe(
                                    "are of Alcove, and not of this module",
                                    type ->
                                            type.getPackageName().startsWith("dev.alcove.")
                                                    && !type.getPackageName()
                                                            .startsWith("dev.alcove.socketio")))
                    .because(
                            "whoever wants Socket.IO on Vert.x can take this module and nothing"
                                    + " else");

    @ArchTest
    static final ArchRule NETTY_STAYS_IN_TRANSPORT =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.alcove.socketio.transport")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(INSIDE_VERTX)
                    .because(
                            "what is inside Vert.x changes without notice: one package may know"
                                    + " it");

    @ArchTest
    static final ArchRule PACKETS_ARE_PURE =
            classes()
                    .that()
                    .resideInAPackage("dev.alcove.socketio.packet")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "dev.alcove.socketio.packet",
                            "java..",
                            "com.fasterxml.jackson..",
                            "org.jspecify..")
                    .because("codecs are tested by properties, without a server");

    @ArchTest
    static final ArchRule LAYERS_POINT_DOWN =
            slices().matching("dev.alcove.socketio.(*)..")
                    .should()
                    .beFreeOfCycles()
                    .because(
                            "sockets stand on sessions, sessions on transport, transport on"
                                    + " packets");

    /** Breaks two of the rules on purpose. */
    @SuppressWarnings("UnusedVariable")
    private record Violation(ByteBuf buffer) {}

    @Test
    void theWallAroundNettyStands() {
        JavaClasses violation = new ClassFileImporter().importClasses(Violation.class);

        assertThat(NETTY_STAYS_IN_TRANSPORT.evaluate(violation).hasViolation()).isTrue();
    }
}
