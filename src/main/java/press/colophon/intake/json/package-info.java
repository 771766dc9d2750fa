/** Canonical JSON, strictly: unknown fields, duplicate keys and wrong types are all named, each with its JSON Pointer. */
@NullMarked
package press.colophon.intake.json;

import org.jspecify.annotations.NullMarked;
