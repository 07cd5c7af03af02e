package sre.katas.grader.rules;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;

/** Reads bytecode with ArchUnit, without loading any class of it. */
final class AttemptClasses {

    static {
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
        ArchConfiguration.get().setMd5InClassSourcesEnabled(false);
    }

    private AttemptClasses() {}

    static JavaClasses in(Path folder) {
        return new ClassFileImporter().importPath(folder);
    }
}
