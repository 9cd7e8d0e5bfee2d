CREATE TABLE account (name TEXT PRIMARY KEY, holder TEXT NOT NULL, leased_until BIGINT NOT NULL, state TEXT);
CREATE TABLE machine (id {id}, name TEXT NOT NULL UNIQUE, account TEXT NOT NULL, label TEXT);
CREATE TABLE point (
    machine BIGINT NOT NULL, at BIGINT NOT NULL, used_bytes BIGINT, allowed_bytes BIGINT, share DOUBLE PRECISION,
    forecast_bytes BIGINT, began_at BIGINT, resets_at BIGINT, in_bytes BIGINT, out_bytes BIGINT, state TEXT,
    PRIMARY KEY (machine, at)
){clustered};
CREATE TABLE event (seq {id}, id TEXT NOT NULL UNIQUE, at BIGINT NOT NULL, body TEXT NOT NULL);
CREATE TABLE channel (
    name TEXT PRIMARY KEY, event BIGINT, worker TEXT, claimed_until BIGINT NOT NULL DEFAULT 0,
    retry_at BIGINT NOT NULL DEFAULT 0
);
CREATE TABLE delivery (
    channel TEXT NOT NULL, event BIGINT NOT NULL, at BIGINT NOT NULL, due BIGINT NOT NULL DEFAULT 0,
    failures BIGINT NOT NULL DEFAULT 0, settled_at BIGINT, delivered BIGINT, PRIMARY KEY (event, channel)
){clustered};
CREATE INDEX delivery_pending ON delivery (channel, due, at, event) WHERE settled_at IS NULL;
INSERT INTO account VALUES ('home', 'worker-1', 1767225660, 'saved');
INSERT INTO machine (name, account, label) VALUES ('home/1', 'home', 'web');
INSERT INTO point
    VALUES (1, 1767225600, 5, 1000, 0.25, 900, 1767225600, 1769817600, 1, NULL, 'running'),
           (1, 1767225900, 6, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO event (id, at, body) VALUES ('a', 1767225600,
    '{"id":"a","at":1767225600,"kind":"traffic","change":"began","severity":"warning","account":"home","machine":"home/1",
      "title":"web: 80 % of the traffic is used","text":"800 of 1000 bytes","facts":{"used_bytes":800,"allowed_bytes":1000}}');
INSERT INTO delivery (channel, event, at, failures) VALUES ('mail', 1, 1767225600, 3);
