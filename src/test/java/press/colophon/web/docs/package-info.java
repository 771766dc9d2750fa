/** The API against the document that describes it. */
package press.colophon.web.docs;
