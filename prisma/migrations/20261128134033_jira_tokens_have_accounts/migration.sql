-- A token of Jira without the address of its account never worked: it has to be given again, with the address.
UPDATE "Tracker" SET "sealedToken" = NULL, "tokenSetAt" = NULL WHERE "kind" = 'jira' AND "account" IS NULL;
ALTER TABLE "Tracker" ADD CONSTRAINT "Tracker_jira_token_has_account" CHECK (
  "kind" <> 'jira' OR "sealedToken" IS NULL OR "account" IS NOT NULL);
-- What was on its way to a tracker that was removed can be wanted elsewhere.
UPDATE "ActionIssue" SET "state" = 'refused', "lastError" = 'Its tracker was removed.'
FROM "Tracker" t
WHERE t."organisationId" = "ActionIssue"."organisationId" AND t."id" = "ActionIssue"."trackerId"
  AND t."removedAt" IS NOT NULL AND "ActionIssue"."state" = 'pending';
