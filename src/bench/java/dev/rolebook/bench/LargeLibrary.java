package dev.rolebook.bench;

import dev.rolebook.publishing.NoSampleLibrary;

/** A database of its own for a generated library: other tests look at every document there is. */
public class LargeLibrary extends NoSampleLibrary {}
