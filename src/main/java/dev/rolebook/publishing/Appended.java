package dev.rolebook.publishing;

/**
 * A publication was appended to the log and applied, in the transaction at hand.
 *
 * @param number its number
 * @param documents how many documents it changes
 */
public record Appended(long number, int documents) {}
