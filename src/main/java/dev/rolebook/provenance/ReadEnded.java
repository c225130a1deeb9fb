package dev.rolebook.provenance;

/** A published read has everything that it needs; its snapshot is still there. */
public record ReadEnded() {}
