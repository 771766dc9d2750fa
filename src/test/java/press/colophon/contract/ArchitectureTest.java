package press.colophon.contract;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchitectureTest {

    private static final String ROOT = "press.colophon";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(ROOT);

    @ParameterizedTest(name = "{0} uses {1}")
    @CsvSource({
        "article,",
        "export, article",
        "intake, article",
        "store,  article",
        "feed,   article store export",
        "preflight,",
        "web,    article store export feed intake preflight",
        "cli,    article store export feed intake preflight"
    })
    void aPackageUsesNoOtherThanThese(String name, String others) {
        Set<String> allowed = new TreeSet<>(Set.of(name));
        Stream.ofNullable(others).flatMap(list -> Stream.of(list.split(" "))).forEach(allowed::add);

        classes().that().resideInAPackage(ROOT + "." + name + "..")
                .should().onlyDependOnClassesThat(foreign().or(resideInAnyPackage(
                        allowed.stream().map(other -> ROOT + "." + other + "..").toArray(String[]::new))))
                .allowEmptyShould(true).check(CLASSES);
    }

    @Test
    void theTableAboveNamesEveryPackage() {
        assertThat(CLASSES.getPackage(ROOT).getSubpackages()).extracting(JavaPackage::getRelativeName)
                .isSubsetOf("article", "export", "intake", "store", "feed", "preflight", "web", "cli");
    }

    @Test
    void anArticleNeedsNothingButTheJdk() {
        classes().that().resideInAPackage(ROOT + ".article..").should()
                .onlyDependOnClassesThat().resideInAnyPackage("java..", "org.jspecify.annotations", ROOT + ".article..")
                .check(CLASSES);
    }

    @Test
    void noPackagesNeedOneAnother() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void nullIsMarkedInEveryPackage() {
        assertThat(CLASSES.getPackage(ROOT).getSubpackagesInTree().stream()
                .filter(javaPackage -> !javaPackage.getClasses().isEmpty()))
                .allSatisfy(javaPackage -> assertThat(javaPackage.isAnnotatedWith(NullMarked.class))
                        .as("%s has a package-info.java with @NullMarked", javaPackage.getName()).isTrue());
    }

    @Test
    void theRootHoldsOnlyTheMainClassThatJoinsThem() {
        assertThat(CLASSES.getPackage(ROOT).getClasses()).extracting(JavaClass::getSimpleName)
                .isSubsetOf("Colophon", "package-info");
    }

    private static DescribedPredicate<JavaClass> foreign() {
        return describe("are not our own", type -> !type.getPackageName().equals(ROOT)
                && !type.getPackageName().startsWith(ROOT + "."));
    }
}
