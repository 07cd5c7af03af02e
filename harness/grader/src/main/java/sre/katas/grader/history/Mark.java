package sre.katas.grader.history;

import java.time.Instant;

/**
 * Where an entry belongs in a sitting.
 *
 * @param sitting its id
 * @param moment when, on the sitting's clock; after the bell if it is after the sitting's end
 */
public record Mark(String sitting, Instant moment) {}
