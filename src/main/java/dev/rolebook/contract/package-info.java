/**
 * The contract: completes at build time the OpenAPI document that is read from the endpoints.
 * Annotations beside the code say what things mean; what follows from the code is not repeated there.
 */
@NullMarked
package dev.rolebook.contract;

import org.jspecify.annotations.NullMarked;
