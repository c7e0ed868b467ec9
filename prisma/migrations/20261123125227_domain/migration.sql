-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "OrganisationRole" AS ENUM ('owner', 'admin', 'member');

-- CreateEnum
CREATE TYPE "UnitRole" AS ENUM ('manager');

-- CreateEnum
CREATE TYPE "TeamRole" AS ENUM ('lead', 'member', 'observer');

-- CreateEnum
CREATE TYPE "AssessmentMode" AS ENUM ('direct', 'votes');

-- CreateEnum
CREATE TYPE "VoteSecrecy" AS ENUM ('named', 'anonymous');

-- CreateEnum
CREATE TYPE "AssessmentState" AS ENUM ('draft', 'published');

-- CreateEnum
CREATE TYPE "AnswerState" AS ENUM ('unanswered', 'skipped', 'unknown', 'not_applicable', 'value');

-- CreateEnum
CREATE TYPE "Share" AS ENUM ('results', 'answers');

-- CreateEnum
CREATE TYPE "TokenAccess" AS ENUM ('read', 'write');

-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT,
    "sessionVersion" INTEGER NOT NULL DEFAULT 1,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Identity" (
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "accountId" UUID NOT NULL,

    CONSTRAINT "Identity_pkey" PRIMARY KEY ("issuer","subject")
);

-- CreateTable
CREATE TABLE "SetupLink" (
    "tokenHash" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SetupLink_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" TIMESTAMPTZ(3),

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Organisation" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL DEFAULT 'UTC',
    "staleAfter" INTEGER NOT NULL DEFAULT 365,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "organisationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "accountId" UUID,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "OrganisationRole" NOT NULL DEFAULT 'member',
    "removedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("organisationId","id")
);

-- CreateTable
CREATE TABLE "Unit" (
    "organisationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "parentId" UUID,
    "name" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Unit_pkey" PRIMARY KEY ("organisationId","id")
);

-- CreateTable
CREATE TABLE "UnitMembership" (
    "organisationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "role" "UnitRole" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "UnitMembership_pkey" PRIMARY KEY ("organisationId","id")
);

-- CreateTable
CREATE TABLE "Team" (
    "organisationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Team_pkey" PRIMARY KEY ("organisationId","id")
);

-- CreateTable
CREATE TABLE "TeamMembership" (
    "organisationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "role" "TeamRole" NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TeamMembership_pkey" PRIMARY KEY ("organisationId","id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "organisationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "role" "OrganisationRole" NOT NULL DEFAULT 'member',
    "unitId" UUID,
    "unitRole" "UnitRole",
    "teamId" UUID,
    "teamRole" "TeamRole",
    "fromTeam" BOOLEAN NOT NULL DEFAULT false,
    "invitedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("organisationId","id")
);

-- CreateTable
CREATE TABLE "Token" (
    "organisationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "access" "TokenAccess" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "lastUsedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Token_pkey" PRIMARY KEY ("organisationId","id")
);

-- CreateTable
CREATE TABLE "Model" (
    "organisationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Model_pkey" PRIMARY KEY ("organisationId","id")
);

-- CreateTable
CREATE TABLE "ModelVersion" (
    "organisationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "modelId" UUID NOT NULL,
    "version" TEXT NOT NULL,
    "definition" JSONB NOT NULL,
    "contentHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ModelVersion_pkey" PRIMARY KEY ("organisationId","id")
);

-- CreateTable
CREATE TABLE "Assessment" (
    "organisationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "modelVersionId" UUID NOT NULL,
    "modelKey" TEXT NOT NULL,
    "mode" "AssessmentMode" NOT NULL,
    "secrecy" "VoteSecrecy",
    "state" "AssessmentState" NOT NULL DEFAULT 'draft',
    "startedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Assessment_pkey" PRIMARY KEY ("organisationId","id")
);

-- CreateTable
CREATE TABLE "Answer" (
    "organisationId" UUID NOT NULL,
    "assessmentId" UUID NOT NULL,
    "practice" TEXT NOT NULL,
    "state" "AnswerState" NOT NULL,
    "value" INTEGER,
    "reason" TEXT,
    "note" TEXT,
    "criteria" INTEGER[],
    "revision" INTEGER NOT NULL,
    "answeredById" UUID NOT NULL,
    "answeredAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Answer_pkey" PRIMARY KEY ("organisationId","assessmentId","practice")
);

-- CreateTable
CREATE TABLE "Vote" (
    "organisationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "assessmentId" UUID NOT NULL,
    "practice" TEXT NOT NULL,
    "voterId" UUID,
    "state" "AnswerState" NOT NULL,
    "value" INTEGER,
    "reason" TEXT,
    "note" TEXT,
    "criteria" INTEGER[],
    "revision" INTEGER NOT NULL,

    CONSTRAINT "Vote_pkey" PRIMARY KEY ("organisationId","id")
);

-- CreateTable
CREATE TABLE "Publication" (
    "organisationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "assessmentId" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "modelVersionId" UUID NOT NULL,
    "modelKey" TEXT NOT NULL,
    "publishedById" UUID NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "comment" TEXT,
    "participants" INTEGER,
    "share" "Share" NOT NULL,
    "answers" JSONB NOT NULL,
    "score" JSONB NOT NULL,

    CONSTRAINT "Publication_pkey" PRIMARY KEY ("organisationId","id")
);

-- CreateTable
CREATE TABLE "Withdrawal" (
    "organisationId" UUID NOT NULL,
    "publicationId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "withdrawnById" UUID NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Withdrawal_pkey" PRIMARY KEY ("organisationId","publicationId")
);

-- CreateTable
CREATE TABLE "CategoryScore" (
    "organisationId" UUID NOT NULL,
    "publicationId" UUID NOT NULL,
    "category" TEXT NOT NULL,
    "assessed" BOOLEAN NOT NULL,
    "level" TEXT,
    "levelNumber" INTEGER,
    "index" DOUBLE PRECISION,
    "low" DOUBLE PRECISION,
    "high" DOUBLE PRECISION,
    "max" INTEGER NOT NULL,
    "change" DOUBLE PRECISION,

    CONSTRAINT "CategoryScore_pkey" PRIMARY KEY ("organisationId","publicationId","category")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "organisationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "personId" UUID,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "details" JSONB,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("organisationId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Account_email_key" ON "Account"("email");

-- CreateIndex
CREATE INDEX "Identity_accountId_idx" ON "Identity"("accountId");

-- CreateIndex
CREATE INDEX "Person_accountId_idx" ON "Person"("accountId");

-- CreateIndex
CREATE INDEX "Person_organisationId_name_idx" ON "Person"("organisationId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Person_organisationId_accountId_key" ON "Person"("organisationId", "accountId");

-- CreateIndex
CREATE INDEX "Unit_organisationId_path_idx" ON "Unit"("organisationId", "path");

-- CreateIndex
CREATE UNIQUE INDEX "Unit_organisationId_parentId_name_key" ON "Unit"("organisationId", "parentId", "name");

-- CreateIndex
CREATE INDEX "UnitMembership_organisationId_personId_idx" ON "UnitMembership"("organisationId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "UnitMembership_organisationId_unitId_personId_key" ON "UnitMembership"("organisationId", "unitId", "personId");

-- CreateIndex
CREATE INDEX "Team_organisationId_unitId_idx" ON "Team"("organisationId", "unitId");

-- CreateIndex
CREATE UNIQUE INDEX "Team_organisationId_name_key" ON "Team"("organisationId", "name");

-- CreateIndex
CREATE INDEX "TeamMembership_organisationId_personId_idx" ON "TeamMembership"("organisationId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "TeamMembership_organisationId_teamId_personId_key" ON "TeamMembership"("organisationId", "teamId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "Invitation_organisationId_createdAt_idx" ON "Invitation"("organisationId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Token_tokenHash_key" ON "Token"("tokenHash");

-- CreateIndex
CREATE INDEX "Token_organisationId_personId_idx" ON "Token"("organisationId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "Model_organisationId_key_key" ON "Model"("organisationId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "ModelVersion_organisationId_modelId_version_key" ON "ModelVersion"("organisationId", "modelId", "version");

-- CreateIndex
CREATE INDEX "Assessment_organisationId_teamId_createdAt_idx" ON "Assessment"("organisationId", "teamId", "createdAt");

-- CreateIndex
CREATE INDEX "Assessment_organisationId_modelVersionId_idx" ON "Assessment"("organisationId", "modelVersionId");

-- CreateIndex
CREATE UNIQUE INDEX "Vote_organisationId_assessmentId_practice_voterId_key" ON "Vote"("organisationId", "assessmentId", "practice", "voterId");

-- CreateIndex
CREATE INDEX "Publication_organisationId_teamId_modelKey_publishedAt_idx" ON "Publication"("organisationId", "teamId", "modelKey", "publishedAt");

-- CreateIndex
CREATE INDEX "Publication_organisationId_modelKey_publishedAt_idx" ON "Publication"("organisationId", "modelKey", "publishedAt");

-- CreateIndex
CREATE INDEX "Publication_organisationId_assessmentId_idx" ON "Publication"("organisationId", "assessmentId");

-- CreateIndex
CREATE INDEX "AuditEvent_organisationId_at_idx" ON "AuditEvent"("organisationId", "at");

-- AddForeignKey
ALTER TABLE "Identity" ADD CONSTRAINT "Identity_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Unit" ADD CONSTRAINT "Unit_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Unit" ADD CONSTRAINT "Unit_organisationId_parentId_fkey" FOREIGN KEY ("organisationId", "parentId") REFERENCES "Unit"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitMembership" ADD CONSTRAINT "UnitMembership_organisationId_unitId_fkey" FOREIGN KEY ("organisationId", "unitId") REFERENCES "Unit"("organisationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitMembership" ADD CONSTRAINT "UnitMembership_organisationId_personId_fkey" FOREIGN KEY ("organisationId", "personId") REFERENCES "Person"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Team" ADD CONSTRAINT "Team_organisationId_unitId_fkey" FOREIGN KEY ("organisationId", "unitId") REFERENCES "Unit"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TeamMembership" ADD CONSTRAINT "TeamMembership_organisationId_teamId_fkey" FOREIGN KEY ("organisationId", "teamId") REFERENCES "Team"("organisationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TeamMembership" ADD CONSTRAINT "TeamMembership_organisationId_personId_fkey" FOREIGN KEY ("organisationId", "personId") REFERENCES "Person"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_organisationId_invitedById_fkey" FOREIGN KEY ("organisationId", "invitedById") REFERENCES "Person"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_organisationId_unitId_fkey" FOREIGN KEY ("organisationId", "unitId") REFERENCES "Unit"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_organisationId_teamId_fkey" FOREIGN KEY ("organisationId", "teamId") REFERENCES "Team"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Token" ADD CONSTRAINT "Token_organisationId_personId_fkey" FOREIGN KEY ("organisationId", "personId") REFERENCES "Person"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Model" ADD CONSTRAINT "Model_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ModelVersion" ADD CONSTRAINT "ModelVersion_organisationId_modelId_fkey" FOREIGN KEY ("organisationId", "modelId") REFERENCES "Model"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_organisationId_teamId_fkey" FOREIGN KEY ("organisationId", "teamId") REFERENCES "Team"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_organisationId_modelVersionId_fkey" FOREIGN KEY ("organisationId", "modelVersionId") REFERENCES "ModelVersion"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_organisationId_startedById_fkey" FOREIGN KEY ("organisationId", "startedById") REFERENCES "Person"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_organisationId_assessmentId_fkey" FOREIGN KEY ("organisationId", "assessmentId") REFERENCES "Assessment"("organisationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_organisationId_answeredById_fkey" FOREIGN KEY ("organisationId", "answeredById") REFERENCES "Person"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Vote" ADD CONSTRAINT "Vote_organisationId_assessmentId_fkey" FOREIGN KEY ("organisationId", "assessmentId") REFERENCES "Assessment"("organisationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Vote" ADD CONSTRAINT "Vote_organisationId_voterId_fkey" FOREIGN KEY ("organisationId", "voterId") REFERENCES "Person"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_organisationId_assessmentId_fkey" FOREIGN KEY ("organisationId", "assessmentId") REFERENCES "Assessment"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_organisationId_teamId_fkey" FOREIGN KEY ("organisationId", "teamId") REFERENCES "Team"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_organisationId_modelVersionId_fkey" FOREIGN KEY ("organisationId", "modelVersionId") REFERENCES "ModelVersion"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_organisationId_publishedById_fkey" FOREIGN KEY ("organisationId", "publishedById") REFERENCES "Person"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Withdrawal" ADD CONSTRAINT "Withdrawal_organisationId_publicationId_fkey" FOREIGN KEY ("organisationId", "publicationId") REFERENCES "Publication"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Withdrawal" ADD CONSTRAINT "Withdrawal_organisationId_withdrawnById_fkey" FOREIGN KEY ("organisationId", "withdrawnById") REFERENCES "Person"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CategoryScore" ADD CONSTRAINT "CategoryScore_organisationId_publicationId_fkey" FOREIGN KEY ("organisationId", "publicationId") REFERENCES "Publication"("organisationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
