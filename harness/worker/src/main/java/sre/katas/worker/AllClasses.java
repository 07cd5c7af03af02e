package sre.katas.worker;

import java.io.File;
import java.io.IOException;
import java.util.jar.JarFile;

/**
 * Loads every class of the jars on the class path and ends: for an archive of loaded classes that
 * later workers start with (java(1), {@code -XX:ArchiveClassesAtExit}).
 */
public final class AllClasses {

    private static final String SUFFIX = ".class";

    private AllClasses() {}

    public static void main(String[] arguments) throws IOException {
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (entry.endsWith(".jar")) {
                try (JarFile jar = new JarFile(entry)) {
                    jar.stream().forEach(file -> load(file.getName()));
                }
            }
        }
        WarmUp.of(Launchers.jupiterOnly());
    }

    private static void load(String path) {
        if (!path.endsWith(SUFFIX) || path.startsWith("META-INF/")) {
            return;
        }
        String name = path.substring(0, path.length() - SUFFIX.length()).replace('/', '.');
        try {
            Class.forName(name, false, AllClasses.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            // It needs what is not there, such as a library that is optional: no worker will use it.
        }
    }
}
