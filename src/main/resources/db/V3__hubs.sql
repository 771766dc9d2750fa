-- Which document of which feed a hub is to be told of (WebSub). A row is written in the transaction that changes the
-- document, and goes once the hub has heard of it.
create table hub_ping (
    hub        varchar(500) not null,
    feed       varchar(120) not null references feed (name) on delete cascade,
    format     varchar(40)  not null,
    changes    bigint       not null, -- grows with each change, so that one that comes while the hub is told is told as well
    changed_at bigint       not null,
    due_at     bigint       not null,
    tries      integer      not null, -- how many have failed
    primary key (hub, feed, format)
);
create index hub_ping_due on hub_ping (hub, due_at);
