-- One script for both databases. Points in time are milliseconds since 1970-01-01T00:00Z; texts are UTF-8.

create table article (
    id             varchar(120) primary key,
    slug           varchar(120) not null unique,
    version        integer      not null,
    status         varchar(20)  not null,
    revision       bigint       not null, -- counts every version and every change of state: the entity tag
    published_at   bigint       not null, -- as the newest version says it; only for the order of lists
    changed_at     bigint       not null, -- when its revision was made
    embargo        bigint,
    public_version integer,               -- the version that readers saw last; null if they never saw one
    withdrawn_at   bigint,
    withdrawn_why  text,
    withdrawn_by   text
);
create index article_newest on article (published_at, id);
create index article_newest_of_status on article (status, published_at, id);
create index article_embargo on article (embargo) where embargo is not null;

create table version (
    article_id varchar(120) not null references article (id),
    number     integer      not null,
    json       text         not null,
    sha256     char(64)     not null,
    primary key (article_id, number)
);

-- What happened to an article, who did it and why. What the public may know has a number in the sequence of events.
create table change (
    article_id varchar(120) not null references article (id),
    revision   bigint       not null,
    version    integer      not null,
    kind       varchar(20)  not null,
    at         bigint       not null,
    who        text         not null,
    why        text,
    event      bigint unique,
    primary key (article_id, revision)
);

-- A row and not a sequence: whoever takes a number holds it until the end of the transaction, so that no number is
-- missing and none comes later than a higher one.
create table counter (
    name  varchar(20) primary key,
    value bigint not null
);
insert into counter (name, value) values ('event', 0);

create table photo (
    sha256     char(64)     primary key,
    media_type varchar(40)  not null,
    width      integer      not null,
    height     integer      not null,
    stated     text         not null,
    bytes      ${bytes}     not null,
    at         bigint       not null,
    who        text         not null
);

-- The photos of the newest version of each article.
create table photo_use (
    sha256     char(64)     not null references photo (sha256),
    article_id varchar(120) not null references article (id),
    denied     integer      not null,
    primary key (sha256, article_id)
);
create index photo_use_of_article on photo_use (article_id);

create table access_key (
    id         varchar(40)  primary key,
    name       text         not null,
    scope      varchar(20)  not null,
    sha256     char(64)     not null,
    created_at bigint       not null,
    revoked_at bigint
);

-- Answers to requests that carried an Idempotency-Key.
create table answer (
    access_key varchar(40)  not null,
    key        varchar(255) not null,
    request    char(64)     not null,
    status     integer      not null,
    headers    text         not null,
    body       ${bytes}     not null,
    at         bigint       not null,
    primary key (access_key, key)
);
create index answer_at on answer (at);
