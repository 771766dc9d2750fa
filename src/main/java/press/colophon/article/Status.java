package press.colophon.article;

/** Where an article is on its way to the reader. */
public enum Status { DRAFT, SCHEDULED, PUBLISHED, WITHHELD, WITHDRAWN }
