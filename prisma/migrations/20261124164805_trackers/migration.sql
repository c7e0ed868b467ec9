-- CreateEnum
CREATE TYPE "TrackerKind" AS ENUM ('github', 'gitlab', 'jira');

-- CreateEnum
CREATE TYPE "IssueState" AS ENUM ('pending', 'created', 'refused');

-- CreateTable
CREATE TABLE "Tracker" (
    "organisationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "TrackerKind" NOT NULL,
    "address" TEXT NOT NULL,
    "project" TEXT NOT NULL,
    "account" TEXT,
    "issueType" TEXT,
    "projectNumber" INTEGER,
    "typeNumber" INTEGER,
    "sealedToken" BYTEA,
    "tokenSetAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Tracker_pkey" PRIMARY KEY ("organisationId","id")
);

-- CreateTable
CREATE TABLE "ActionIssue" (
    "organisationId" UUID NOT NULL,
    "actionId" UUID NOT NULL,
    "trackerId" UUID NOT NULL,
    "state" "IssueState" NOT NULL DEFAULT 'pending',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextTryAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastError" TEXT,
    "key" TEXT,
    "address" TEXT,
    "closed" BOOLEAN NOT NULL DEFAULT false,
    "readAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ActionIssue_pkey" PRIMARY KEY ("organisationId","actionId")
);

-- CreateIndex
CREATE INDEX "ActionIssue_organisationId_trackerId_idx" ON "ActionIssue"("organisationId", "trackerId");

-- CreateIndex
CREATE INDEX "ActionIssue_state_nextTryAt_idx" ON "ActionIssue"("state", "nextTryAt");

-- CreateIndex
CREATE INDEX "ActionIssue_state_readAt_idx" ON "ActionIssue"("state", "readAt");

-- AddForeignKey
ALTER TABLE "Tracker" ADD CONSTRAINT "Tracker_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActionIssue" ADD CONSTRAINT "ActionIssue_organisationId_actionId_fkey" FOREIGN KEY ("organisationId", "actionId") REFERENCES "Action"("organisationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActionIssue" ADD CONSTRAINT "ActionIssue_organisationId_trackerId_fkey" FOREIGN KEY ("organisationId", "trackerId") REFERENCES "Tracker"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Tracker" ADD CONSTRAINT "Tracker_address_said" CHECK ("address" ~ '^https?://' AND "address" !~ '/$');
ALTER TABLE "Tracker" ADD CONSTRAINT "Tracker_project_said" CHECK (btrim("project") <> '');
ALTER TABLE "Tracker" ADD CONSTRAINT "Tracker_token_dated" CHECK (("sealedToken" IS NULL) = ("tokenSetAt" IS NULL));
-- What was removed keeps no token.
ALTER TABLE "Tracker" ADD CONSTRAINT "Tracker_removed_without_token" CHECK ("removedAt" IS NULL OR "sealedToken" IS NULL);
ALTER TABLE "ActionIssue" ADD CONSTRAINT "ActionIssue_created_is_somewhere" CHECK (
  ("state" = 'created') = ("key" IS NOT NULL) AND ("key" IS NULL) = ("address" IS NULL) AND ("key" IS NULL) = ("readAt" IS NULL));
ALTER TABLE "ActionIssue" ADD CONSTRAINT "ActionIssue_refused_for_a_reason" CHECK ("state" <> 'refused' OR "lastError" IS NOT NULL);
ALTER TABLE "ActionIssue" ADD CONSTRAINT "ActionIssue_attempts_count" CHECK ("attempts" >= 0);
