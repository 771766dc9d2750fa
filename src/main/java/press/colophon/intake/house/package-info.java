/** What the house knows besides the documents it takes in: tables of agencies and publishers, kept by the newsroom. */
@NullMarked
package press.colophon.intake.house;

import org.jspecify.annotations.NullMarked;
