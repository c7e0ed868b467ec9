-- CreateEnum
CREATE TYPE "ActionState" AS ENUM ('open', 'in_progress', 'done', 'dropped');

-- CreateTable
CREATE TABLE "Action" (
    "organisationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "teamId" UUID,
    "unitId" UUID,
    "title" TEXT NOT NULL,
    "modelKey" TEXT,
    "practice" TEXT,
    "ownerId" UUID,
    "dueOn" DATE,
    "state" "ActionState" NOT NULL DEFAULT 'open',
    "note" TEXT,
    "links" TEXT[],
    "shared" BOOLEAN NOT NULL DEFAULT false,
    "lacked" INTEGER,
    "lackedOf" INTEGER,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Action_pkey" PRIMARY KEY ("organisationId","id")
);

-- CreateIndex
CREATE INDEX "Action_organisationId_teamId_state_idx" ON "Action"("organisationId", "teamId", "state");

-- CreateIndex
CREATE INDEX "Action_organisationId_unitId_state_idx" ON "Action"("organisationId", "unitId", "state");

-- CreateIndex
CREATE INDEX "Action_organisationId_ownerId_state_idx" ON "Action"("organisationId", "ownerId", "state");

-- AddForeignKey
ALTER TABLE "Action" ADD CONSTRAINT "Action_organisationId_teamId_fkey" FOREIGN KEY ("organisationId", "teamId") REFERENCES "Team"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Action" ADD CONSTRAINT "Action_organisationId_unitId_fkey" FOREIGN KEY ("organisationId", "unitId") REFERENCES "Unit"("organisationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Action" ADD CONSTRAINT "Action_organisationId_ownerId_fkey" FOREIGN KEY ("organisationId", "ownerId") REFERENCES "Person"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Action" ADD CONSTRAINT "Action_organisationId_createdById_fkey" FOREIGN KEY ("organisationId", "createdById") REFERENCES "Person"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Action" ADD CONSTRAINT "Action_team_or_unit" CHECK (("teamId" IS NULL) <> ("unitId" IS NULL));
ALTER TABLE "Action" ADD CONSTRAINT "Action_practice_of_model" CHECK (("modelKey" IS NULL) = ("practice" IS NULL));
ALTER TABLE "Action" ADD CONSTRAINT "Action_title_said" CHECK (btrim("title") <> '');
ALTER TABLE "Action" ADD CONSTRAINT "Action_note_said" CHECK (btrim("note") <> '');
ALTER TABLE "Action" ADD CONSTRAINT "Action_ended_with_state" CHECK (("state" IN ('done', 'dropped')) = ("endedAt" IS NOT NULL));
-- How many lacked a practice is said of a unit's practice only, and with the number that they are of.
ALTER TABLE "Action" ADD CONSTRAINT "Action_lacked_of_unit" CHECK (
  ("lacked" IS NULL) = ("lackedOf" IS NULL) AND
  ("lacked" IS NULL OR ("unitId" IS NOT NULL AND "practice" IS NOT NULL AND "lacked" BETWEEN 0 AND "lackedOf")));
ALTER TABLE "Action" ADD CONSTRAINT "Action_revision_counts" CHECK ("revision" > 0);
