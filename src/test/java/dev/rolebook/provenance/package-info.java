@NullMarked
package dev.rolebook.provenance;

import org.jspecify.annotations.NullMarked;
