package sre.katas.grader.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Compares an attempt with the published stub: what the tests call must be there, under the same names. */
final class ApiCheck {

    private ApiCheck() {}

    static List<String> missing(JavaClasses stub, JavaClasses attempt) {
        List<String> missing = new ArrayList<>();
        for (JavaClass published : stub) {
            if (published.isAnonymousClass() || published.isLocalClass() || isPrivate(published)) {
                continue;
            }
            if (attempt.contain(published.getName())) {
                kind(published, attempt.get(published.getName()), missing);
                members(published, attempt.get(published.getName()), missing);
            } else {
                missing.add(missingClass(published, attempt));
            }
        }
        return missing;
    }

    private static boolean isPrivate(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PRIVATE);
    }

    private static String missingClass(JavaClass published, JavaClasses attempt) {
        Optional<JavaClass> elsewhere = attempt.stream()
                .filter(type -> type.getSimpleName().equals(published.getSimpleName()))
                .findFirst();
        String hint = elsewhere
                .map(type -> type.getPackageName().isEmpty()
                        ? ": yours is in the default package; it must begin with `package " + published.getPackageName()
                                + ";`"
                        : ": yours is in package " + type.getPackageName() + ", it must be in "
                                + published.getPackageName())
                .orElse(": restore it from the stub");
        return "class " + published.getName() + " is missing" + hint;
    }

    /** The tests create, call and compare: a class must stay what it was to them. */
    private static void kind(JavaClass published, JavaClass own, List<String> missing) {
        if (!words(published).equals(words(own))) {
            missing.add(published.getName() + " must be " + words(published) + ", but yours is " + words(own));
        }
        published.getRawInterfaces().stream()
                .filter(type -> own.getAllRawInterfaces().stream()
                        .noneMatch(owned -> owned.getName().equals(type.getName())))
                .forEach(type ->
                        missing.add(published.getName() + " must implement " + type.getName() + ", as the stub does"));
    }

    private static String words(JavaClass type) {
        if (type.isAnnotation()) {
            return "an annotation";
        }
        if (type.isInterface()) {
            return "an interface";
        }
        if (type.isEnum()) {
            return "an enum";
        }
        if (type.isRecord()) {
            return "a record";
        }
        return type.getModifiers().contains(JavaModifier.ABSTRACT) ? "an abstract class" : "a class";
    }

    private static void members(JavaClass published, JavaClass own, List<String> missing) {
        for (JavaCodeUnit member : published.getCodeUnits()) {
            if (!visible(member) || present(member, own)) {
                continue;
            }
            missing.add(signature(member) + " is missing" + namesake(member, own));
        }
    }

    private static boolean visible(JavaCodeUnit member) {
        return !member.getModifiers().contains(JavaModifier.PRIVATE)
                && !member.getModifiers().contains(JavaModifier.SYNTHETIC)
                && !member.getModifiers().contains(JavaModifier.BRIDGE)
                && !member.getName().equals("<clinit>");
    }

    private static boolean present(JavaCodeUnit member, JavaClass own) {
        if (member instanceof JavaConstructor) {
            return own.getConstructors().stream().anyMatch(candidate -> same(candidate, member));
        }
        return own.getAllMethods().stream().anyMatch(candidate -> same(candidate, member));
    }

    private static boolean same(JavaCodeUnit a, JavaCodeUnit b) {
        return a.getName().equals(b.getName())
                && a.getRawReturnType().getName().equals(b.getRawReturnType().getName())
                && parameters(a).equals(parameters(b))
                && !a.getModifiers().contains(JavaModifier.PRIVATE)
                && a.getModifiers().contains(JavaModifier.STATIC)
                        == b.getModifiers().contains(JavaModifier.STATIC);
    }

    private static List<String> parameters(JavaCodeUnit member) {
        return member.getRawParameterTypes().stream().map(JavaClass::getName).toList();
    }

    private static String namesake(JavaCodeUnit member, JavaClass own) {
        return own.getCodeUnits().stream()
                .filter(candidate -> candidate.getName().equals(member.getName()))
                .findFirst()
                .map(candidate -> ": yours is " + signature(candidate) + "; the stub's signature must stay as it was")
                .orElse(": restore it from the stub");
    }

    private static String signature(JavaCodeUnit member) {
        String parameters = member.getRawParameterTypes().stream()
                .map(JavaClass::getSimpleName)
                .collect(Collectors.joining(", ", "(", ")"));
        String fixed = member.getModifiers().contains(JavaModifier.STATIC) ? "static " : "";
        if (member instanceof JavaConstructor) {
            return member.getOwner().getSimpleName() + parameters;
        }
        return fixed + member.getRawReturnType().getSimpleName() + " "
                + member.getOwner().getSimpleName() + "." + member.getName() + parameters;
    }
}
