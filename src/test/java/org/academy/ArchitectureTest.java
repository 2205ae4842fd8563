package org.academy;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Route;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;

/** Conventions that neither the compiler nor Modulith can hold. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.academy");

    private static final String[] FACES = {"org.academy.*.ui..", "org.academy.*.site..", "org.academy.*.api.."};

    @Test
    void facesTouchServicesOnly() {
        noClasses()
                .that()
                .resideInAnyPackage(FACES)
                .should()
                .dependOnClassesThat(annotatedWith(Entity.class)
                        .<JavaClass>forSubtype()
                        .or(assignableTo(Repository.class))
                        .or(assignableTo(EntityManager.class))
                        .or(assignableTo(JdbcClient.class))
                        .or(assignableTo(JdbcOperations.class)))
                .check(CLASSES);
    }

    @Test
    void everyDoorOfAServiceHasALock() {
        methods()
                .that()
                .arePublic()
                .and()
                .areNotStatic()
                .and()
                .areDeclaredInClassesThat()
                .areMetaAnnotatedWith(Service.class)
                .should(haveALock())
                .check(CLASSES);
    }

    @Test
    void lightPagesAndTheApiNeverTouchFlow() {
        noClasses()
                .that()
                .resideInAnyPackage("org.academy.site..", "org.academy.*.site..", "org.academy.*.api..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .check(CLASSES);
    }

    @Test
    void onlyThePortalKnowsVaadin() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.academy", "org.academy.ui..", "org.academy.*.ui..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .check(CLASSES);
    }

    @Test
    void noFaceKnowsAnother() {
        noFace("ui", "site", "api");
        noFace("site", "ui", "api");
        noFace("api", "ui", "site");
    }

    @Test
    void entitiesNeverLeaveTheirModule() {
        classes().that().areAnnotatedWith(Entity.class).should().notBePublic().check(CLASSES);
    }

    @Test
    void repositoriesNeverLeaveTheirModule() {
        classes()
                .that()
                .areAssignableTo(Repository.class)
                .should()
                .notBePublic()
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void viewsAndControllersAreClosed() {
        classes()
                .that()
                .areAnnotatedWith(Route.class)
                .or()
                .areAnnotatedWith(Layout.class)
                .or()
                .areMetaAnnotatedWith(Controller.class)
                .should()
                .notBePublic()
                .check(CLASSES);
    }

    @Test
    void nullIsSpokenOfInEveryPackage() {
        assertThat(CLASSES.getDefaultPackage().getSubpackagesInTree())
                .filteredOn(some -> some.getName().startsWith("org.academy"))
                .filteredOn(some -> !some.getClasses().isEmpty())
                .filteredOn(some -> !some.isAnnotatedWith(NullMarked.class))
                .extracting(JavaPackage::getName)
                .as("packages without @NullMarked in their package-info: their nulls are not checked")
                .isEmpty();
    }

    private static void noFace(String face, String... others) {
        for (var other : others) {
            noClasses()
                    .that()
                    .resideInAPackage("org.academy.*." + face + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.academy.*." + other + "..")
                    .allowEmptyShould(true)
                    .check(CLASSES);
        }
    }

    private static ArchCondition<JavaMethod> haveALock() {
        return new ArchCondition<>("have a lock of their own or their class's") {

            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean locked = method.isMetaAnnotatedWith(PreAuthorize.class)
                        || method.getOwner().isMetaAnnotatedWith(PreAuthorize.class);
                if (!locked && !method.getModifiers().contains(JavaModifier.SYNTHETIC)) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " has no lock"));
                }
            }
        };
    }
}
