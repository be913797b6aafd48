package org.xieshang;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.apache.ibatis.annotations.Mapper;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The arrows between the rooms, and who may know the engine. */
class HouseRulesTest {

  private static final JavaClasses MAIN = new ClassFileImporter()
      .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
      .importPackages("org.xieshang");

  @Test
  void everyRoomUsesOnlyWhatItDeclares() {
    ApplicationModules modules = ApplicationModules.of(Xieshang.class);
    modules.verify();
    new Documenter(modules).writeModulesAsPlantUml();
  }

  @Test
  void onlyTheEdgeAndItsDelegatesKnowTheEngine() {
    noClasses()
        .that(DescribedPredicate.not(resideInAPackage("org.xieshang.procedure..")))
        .and(DescribedPredicate.not(resideInAPackage("org.xieshang.access..")))
        .and(DescribedPredicate.not(resideInAPackage("org.xieshang.cockpit..")))
        .and(DescribedPredicate.not(calledByTheModels()))
        .should().dependOnClassesThat().resideInAPackage("org.camunda.bpm.engine..")
        .check(MAIN);
  }

  @Test
  void onlyAccessKnowsTheEnginesInside() {
    noClasses().that().resideOutsideOfPackage("org.xieshang.access..")
        .should().dependOnClassesThat().resideInAPackage("org.camunda.bpm.engine.impl..")
        .check(MAIN);
  }

  @Test
  void mappersStayInTheirRoom() {
    classes().that().areAnnotatedWith(Mapper.class).or(simpleNameEndingWith("Mapper"))
        .should().bePackagePrivate()
        .check(MAIN);
  }

  @Test
  void roomsAreFlat() {
    assertThat(MAIN).extracting(JavaClass::getPackageName).allMatch(name -> name.split("\\.").length <= 3);
  }

  private static DescribedPredicate<JavaClass> calledByTheModels() {
    return DescribedPredicate.describe("called by the models", type ->
        type.isAssignableTo(JavaDelegate.class) || type.isAssignableTo(ExecutionListener.class) || type.isAssignableTo(TaskListener.class));
  }
}
