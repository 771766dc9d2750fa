package press.colophon.web.feed;

import press.colophon.feed.FeedState;

/**
 * All that there is to answer with for a document that is ready.
 *
 * @param state       of which it is the document
 * @param etag        of the document
 * @param packedEtag  of the same, compressed
 * @param plain       the document
 * @param packed      the same, compressed
 * @param notModified that it is as the client has it
 */
record Known(FeedState state, String etag, String packedEtag, Reply plain, Reply packed, Reply notModified) {

    String etag(boolean gzip) {
        return gzip ? packedEtag : etag;
    }

    Reply reply(boolean gzip) {
        return gzip ? packed : plain;
    }
}
