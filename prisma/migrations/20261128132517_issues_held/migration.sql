-- DropIndex
DROP INDEX "ActionIssue_state_readAt_idx";

-- AlterTable
ALTER TABLE "ActionIssue" ADD COLUMN     "heldUntil" TIMESTAMPTZ(3),
ALTER COLUMN "nextTryAt" DROP NOT NULL;

-- What is there is read when it would have been.
UPDATE "ActionIssue" SET "nextTryAt" = "readAt" + interval '10 minutes' WHERE "state" = 'created';
-- What is wanted is tried until it is there or refused.
ALTER TABLE "ActionIssue" ADD CONSTRAINT "ActionIssue_pending_is_tried" CHECK ("state" <> 'pending' OR "nextTryAt" IS NOT NULL);
