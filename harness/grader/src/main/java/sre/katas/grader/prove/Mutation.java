package sre.katas.grader.prove;

/**
 * One small change to the reference.
 *
 * @param className full name of the changed class
 * @param place {@code File.java:line}
 * @param description in PIT's words, such as "changed conditional boundary"
 * @param bytes class file with the change
 */
record Mutation(String className, String place, String description, byte[] bytes) {

    String words() {
        return place + " " + description;
    }
}
