/** Pay bands: what roles and rungs are paid, each figure from an observation; and what is missing. */
@NullMarked
package dev.rolebook.pay;

import org.jspecify.annotations.NullMarked;
