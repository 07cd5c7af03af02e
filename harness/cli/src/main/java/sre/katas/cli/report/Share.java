package sre.katas.cli.report;

/**
 * So many of so many.
 *
 * @param id such as {@code 2-networking}, {@code S4}
 * @param name as people say it
 */
record Share(String id, String name, long solved, long begun, long total) {}
