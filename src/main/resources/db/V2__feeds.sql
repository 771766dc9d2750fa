-- Which published article stands where in which feed.

create table feed (
    name     varchar(120) primary key,
    facet    varchar(20)  not null,
    of_key   varchar(500) not null, -- what of the facet, so written that the same is equal
    title    text         not null, -- the same as it was written first
    entries  bigint       not null, -- how many numbers were given out
    revision bigint       not null  -- counts the changes of all its pages
);
create unique index feed_of_facet on feed (facet, of_key);

-- What an article has to be of, to stand in a feed that the configuration makes.
create table feed_condition (
    feed   varchar(120) not null references feed (name),
    facet  varchar(20)  not null,
    of_key varchar(500) not null,
    primary key (feed, facet, of_key)
);

-- Numbered in the order in which they came out first; what readers may not see any more keeps its number.
create table feed_entry (
    feed         varchar(120) not null references feed (name),
    number       bigint       not null,
    article_id   varchar(120) not null references article (id),
    corrected_at bigint,
    gone_at      bigint, -- when it was withdrawn
    primary key (feed, number)
);
create unique index feed_entry_of_article on feed_entry (article_id, feed);
create index feed_entry_gone on feed_entry (gone_at) where gone_at is not null;

-- The feed's revision, and the time, when something changed among the numbers of a page.
create table feed_page (
    feed       varchar(120) not null references feed (name),
    page       bigint       not null,
    revision   bigint       not null,
    changed_at bigint       not null,
    primary key (feed, page)
);

insert into counter (name, value) values ('feed', 0);
-- 1 once what was published before there were feeds stands in them.
insert into counter (name, value) values ('feeds filled', 0);
