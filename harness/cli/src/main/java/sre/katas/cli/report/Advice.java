package sre.katas.cli.report;

/**
 * A kata to practise next.
 *
 * @param why the figures that speak for it
 */
record Advice(String kata, String why) {}
