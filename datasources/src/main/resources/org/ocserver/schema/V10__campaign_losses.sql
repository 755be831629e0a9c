-- Whether a call action or an application had the call: if an agent had it after that, nobody waited for him.
ALTER TABLE ocs_call_attempt ADD COLUMN attended BOOLEAN DEFAULT FALSE NOT NULL;

-- Each session of a campaign asks again and again what the others have done lately, and since when one of their attempts
-- is open.
CREATE INDEX ocs_call_attempt_campaign ON ocs_call_attempt (campaign_dbid, begun_at);
CREATE INDEX ocs_call_attempt_campaign_open ON ocs_call_attempt (campaign_dbid, ended_at, begun_at);
