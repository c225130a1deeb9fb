package dev.rolebook.web;

/** An exception of a feature that knows as which problem it is answered. */
public interface Refusal {

    Problem problem();
}
