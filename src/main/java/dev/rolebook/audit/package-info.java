/** Who has done what under {@code /manage}, with which key, from where, when and why: written down for good. */
@NullMarked
package dev.rolebook.audit;

import org.jspecify.annotations.NullMarked;
