@NullMarked
package dev.rolebook.web;

import org.jspecify.annotations.NullMarked;
