/** The ground below every table: the embedded PostgreSQL, the transaction of a read, the clock. */
@NullMarked
package dev.rolebook.database;

import org.jspecify.annotations.NullMarked;
