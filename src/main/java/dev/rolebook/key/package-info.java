/** API keys: made, kept as digests, recognised, replaced and revoked. */
@NullMarked
package dev.rolebook.key;

import org.jspecify.annotations.NullMarked;
