-- AlterTable
ALTER TABLE "Vote" ADD COLUMN     "guestId" UUID;

-- AlterTable
ALTER TABLE "VoteNote" ADD COLUMN     "guestName" TEXT;

-- CreateTable
CREATE TABLE "GuestLink" (
    "organisationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "assessmentId" UUID NOT NULL,
    "codeHash" TEXT NOT NULL,
    "openedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "GuestLink_pkey" PRIMARY KEY ("organisationId","id")
);

-- CreateTable
CREATE TABLE "Guest" (
    "organisationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "assessmentId" UUID NOT NULL,
    "linkId" UUID NOT NULL,
    "name" TEXT,
    "secretHash" TEXT NOT NULL,

    CONSTRAINT "Guest_pkey" PRIMARY KEY ("organisationId","id")
);

-- CreateTable
CREATE TABLE "GuestFinish" (
    "organisationId" UUID NOT NULL,
    "assessmentId" UUID NOT NULL,
    "category" TEXT NOT NULL,
    "guestId" UUID NOT NULL,

    CONSTRAINT "GuestFinish_pkey" PRIMARY KEY ("organisationId","assessmentId","category","guestId")
);

-- CreateIndex
CREATE UNIQUE INDEX "GuestLink_codeHash_key" ON "GuestLink"("codeHash");

-- CreateIndex
CREATE UNIQUE INDEX "GuestLink_organisationId_assessmentId_id_key" ON "GuestLink"("organisationId", "assessmentId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Guest_secretHash_key" ON "Guest"("secretHash");

-- CreateIndex
CREATE INDEX "Guest_organisationId_assessmentId_linkId_idx" ON "Guest"("organisationId", "assessmentId", "linkId");

-- CreateIndex
CREATE UNIQUE INDEX "Guest_organisationId_assessmentId_id_key" ON "Guest"("organisationId", "assessmentId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Vote_organisationId_assessmentId_practice_guestId_key" ON "Vote"("organisationId", "assessmentId", "practice", "guestId");

-- AddForeignKey
ALTER TABLE "Vote" ADD CONSTRAINT "Vote_organisationId_assessmentId_guestId_fkey" FOREIGN KEY ("organisationId", "assessmentId", "guestId") REFERENCES "Guest"("organisationId", "assessmentId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GuestLink" ADD CONSTRAINT "GuestLink_organisationId_assessmentId_fkey" FOREIGN KEY ("organisationId", "assessmentId") REFERENCES "Assessment"("organisationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GuestLink" ADD CONSTRAINT "GuestLink_organisationId_openedById_fkey" FOREIGN KEY ("organisationId", "openedById") REFERENCES "Person"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Guest" ADD CONSTRAINT "Guest_organisationId_assessmentId_linkId_fkey" FOREIGN KEY ("organisationId", "assessmentId", "linkId") REFERENCES "GuestLink"("organisationId", "assessmentId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GuestFinish" ADD CONSTRAINT "GuestFinish_organisationId_assessmentId_category_fkey" FOREIGN KEY ("organisationId", "assessmentId", "category") REFERENCES "VotingCategory"("organisationId", "assessmentId", "category") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GuestFinish" ADD CONSTRAINT "GuestFinish_organisationId_assessmentId_guestId_fkey" FOREIGN KEY ("organisationId", "assessmentId", "guestId") REFERENCES "Guest"("organisationId", "assessmentId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A vote is a person's or a guest's, and never both.
ALTER TABLE "Vote" ADD CONSTRAINT "Vote_one_voter" CHECK ("voterId" IS NULL OR "guestId" IS NULL);
ALTER TABLE "VoteNote" ADD CONSTRAINT "VoteNote_one_name" CHECK ("authorId" IS NULL OR "guestName" IS NULL);

-- No name is null: a blank one would be shown as one.
ALTER TABLE "Guest" ADD CONSTRAINT "Guest_name_said" CHECK (btrim("name") <> '');

-- What is kept is a hash, in hex: a code or a secret as it is does not fit.
ALTER TABLE "GuestLink" ADD CONSTRAINT "GuestLink_code_hashed" CHECK ("codeHash" ~ '^[0-9a-f]{64}$');
ALTER TABLE "Guest" ADD CONSTRAINT "Guest_secret_hashed" CHECK ("secretHash" ~ '^[0-9a-f]{64}$');

-- A link ends for good: no door that was closed stands open again behind the team's back, and none is held open longer.
CREATE TRIGGER "GuestLink_ends" BEFORE UPDATE ON "GuestLink"
  FOR EACH ROW WHEN (OLD."closedAt" IS NOT NULL
                     OR (OLD."codeHash", OLD."expiresAt") IS DISTINCT FROM (NEW."codeHash", NEW."expiresAt"))
  EXECUTE FUNCTION "refuse_change"();

CREATE TRIGGER "GuestFinish_before_reveal" BEFORE INSERT OR UPDATE ON "GuestFinish"
  FOR EACH ROW EXECUTE FUNCTION "refuse_after_reveal"();

-- As before, for guests too: no reveal is committed that leaves an anonymous vote on whoever gave it, a named vote
-- without a voter, a note within a vote, or who had finished.
CREATE OR REPLACE FUNCTION "check_reveal"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Vote" v JOIN "Assessment" a
               ON a."organisationId" = v."organisationId" AND a."id" = v."assessmentId"
             WHERE v."organisationId" = NEW."organisationId" AND v."assessmentId" = NEW."assessmentId"
               AND v."category" = NEW."category"
               AND (v."note" IS NOT NULL
                    OR (v."voterId" IS NULL AND v."guestId" IS NULL) <> (a."secrecy" = 'anonymous')))
     OR EXISTS (SELECT 1 FROM "VotingFinish" f
                WHERE f."organisationId" = NEW."organisationId" AND f."assessmentId" = NEW."assessmentId"
                  AND f."category" = NEW."category")
     OR EXISTS (SELECT 1 FROM "GuestFinish" f
                WHERE f."organisationId" = NEW."organisationId" AND f."assessmentId" = NEW."assessmentId"
                  AND f."category" = NEW."category") THEN
    RAISE EXCEPTION 'this reveal would leave a link to a voter' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;
