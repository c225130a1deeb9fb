/** The ground of every endpoint: front door, problems, paging. Knows no feature. */
@NullMarked
package dev.rolebook.web;

import org.jspecify.annotations.NullMarked;
