-- What the contact limits count: a row for each attempt and contact, the number and the customer.
CREATE TABLE ocs_contact_attempt (
  guid         VARCHAR(64)  NOT NULL, -- of the attempt
  tenant_dbid  INTEGER      NOT NULL,
  contact_kind INTEGER      NOT NULL, -- 1 = number, 2 = customer
  contact      VARCHAR(255) NOT NULL, -- the digits of the number, or the customer's id
  reserved_at  BIGINT       NOT NULL, -- milliseconds since 1970
  PRIMARY KEY (guid, contact_kind)
);

-- The contact first: it is asked for by a list of them.
CREATE INDEX ocs_contact_attempt_contact ON ocs_contact_attempt (contact, contact_kind, tenant_dbid, reserved_at);
CREATE INDEX ocs_contact_attempt_time ON ocs_contact_attempt (reserved_at);

-- Locks on contacts: each contact falls into one of 4,096 slots. Rows neither come nor go.
CREATE TABLE ocs_contact_lock (
  slot INTEGER NOT NULL PRIMARY KEY
);

INSERT INTO ocs_contact_lock (slot)
SELECT a.n * 256 + b.n * 16 + c.n
FROM (VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15)) a (n)
CROSS JOIN (VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15)) b (n)
CROSS JOIN (VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15)) c (n);

-- For the explanation of what was dialed when.
CREATE INDEX ocs_call_attempt_phone ON ocs_call_attempt (phone, begun_at);
