/**
 * How the manage plane reads and writes: each operation in one transaction, each write rehearsed when
 * that is asked for. Knows no feature.
 */
@NullMarked
package dev.rolebook.manage;

import org.jspecify.annotations.NullMarked;
