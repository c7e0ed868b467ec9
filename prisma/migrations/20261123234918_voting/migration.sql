-- DropForeignKey
ALTER TABLE "Vote" DROP CONSTRAINT "Vote_organisationId_assessmentId_fkey";

-- AlterTable
ALTER TABLE "Vote" ADD COLUMN     "category" TEXT NOT NULL,
ADD COLUMN     "signed" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "VotingCategory" (
    "organisationId" UUID NOT NULL,
    "assessmentId" UUID NOT NULL,
    "category" TEXT NOT NULL,
    "revealedAt" TIMESTAMPTZ(3),

    CONSTRAINT "VotingCategory_pkey" PRIMARY KEY ("organisationId","assessmentId","category")
);

-- CreateTable
CREATE TABLE "VoteNote" (
    "organisationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "assessmentId" UUID NOT NULL,
    "category" TEXT NOT NULL,
    "practice" TEXT NOT NULL,
    "authorId" UUID,
    "text" TEXT NOT NULL,

    CONSTRAINT "VoteNote_pkey" PRIMARY KEY ("organisationId","id")
);

-- CreateTable
CREATE TABLE "VotingFinish" (
    "organisationId" UUID NOT NULL,
    "assessmentId" UUID NOT NULL,
    "category" TEXT NOT NULL,
    "personId" UUID NOT NULL,

    CONSTRAINT "VotingFinish_pkey" PRIMARY KEY ("organisationId","assessmentId","category","personId")
);

-- CreateTable
CREATE TABLE "Facilitator" (
    "organisationId" UUID NOT NULL,
    "assessmentId" UUID NOT NULL,
    "personId" UUID NOT NULL,

    CONSTRAINT "Facilitator_pkey" PRIMARY KEY ("organisationId","assessmentId","personId")
);

-- CreateIndex
CREATE INDEX "VoteNote_organisationId_assessmentId_category_idx" ON "VoteNote"("organisationId", "assessmentId", "category");

-- CreateIndex
CREATE INDEX "Vote_organisationId_assessmentId_category_idx" ON "Vote"("organisationId", "assessmentId", "category");

-- AddForeignKey
ALTER TABLE "VotingCategory" ADD CONSTRAINT "VotingCategory_organisationId_assessmentId_fkey" FOREIGN KEY ("organisationId", "assessmentId") REFERENCES "Assessment"("organisationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Vote" ADD CONSTRAINT "Vote_organisationId_assessmentId_category_fkey" FOREIGN KEY ("organisationId", "assessmentId", "category") REFERENCES "VotingCategory"("organisationId", "assessmentId", "category") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VoteNote" ADD CONSTRAINT "VoteNote_organisationId_assessmentId_category_fkey" FOREIGN KEY ("organisationId", "assessmentId", "category") REFERENCES "VotingCategory"("organisationId", "assessmentId", "category") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VoteNote" ADD CONSTRAINT "VoteNote_organisationId_authorId_fkey" FOREIGN KEY ("organisationId", "authorId") REFERENCES "Person"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VotingFinish" ADD CONSTRAINT "VotingFinish_organisationId_assessmentId_category_fkey" FOREIGN KEY ("organisationId", "assessmentId", "category") REFERENCES "VotingCategory"("organisationId", "assessmentId", "category") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VotingFinish" ADD CONSTRAINT "VotingFinish_organisationId_personId_fkey" FOREIGN KEY ("organisationId", "personId") REFERENCES "Person"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Facilitator" ADD CONSTRAINT "Facilitator_organisationId_assessmentId_fkey" FOREIGN KEY ("organisationId", "assessmentId") REFERENCES "Assessment"("organisationId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Facilitator" ADD CONSTRAINT "Facilitator_organisationId_personId_fkey" FOREIGN KEY ("organisationId", "personId") REFERENCES "Person"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "VoteNote" ADD CONSTRAINT "VoteNote_text_said" CHECK (btrim("text") <> '');

-- People vote under what they were told: nobody makes an anonymous vote a named one afterwards, or the other way round.
CREATE TRIGGER "Assessment_secrecy_fixed" BEFORE UPDATE ON "Assessment"
  FOR EACH ROW WHEN ((OLD."mode", OLD."secrecy") IS DISTINCT FROM (NEW."mode", NEW."secrecy"))
  EXECUTE FUNCTION "refuse_change"();

-- A reveal is for good: hiding votes again and voting anew would turn the difference into somebody's vote.
CREATE TRIGGER "VotingCategory_revealed_once" BEFORE UPDATE ON "VotingCategory"
  FOR EACH ROW WHEN (OLD."revealedAt" IS NOT NULL)
  EXECUTE FUNCTION "refuse_change"();

-- Voting ends with the reveal, whatever the code does: a late vote beside known counts would be known itself.
CREATE FUNCTION "refuse_after_reveal"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "VotingCategory" c
             WHERE c."organisationId" = NEW."organisationId" AND c."assessmentId" = NEW."assessmentId"
               AND c."category" = NEW."category" AND c."revealedAt" IS NOT NULL) THEN
    RAISE EXCEPTION 'voting has ended' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "Vote_before_reveal" BEFORE INSERT OR UPDATE ON "Vote"
  FOR EACH ROW EXECUTE FUNCTION "refuse_after_reveal"();
CREATE TRIGGER "VoteNote_before_reveal" BEFORE INSERT OR UPDATE ON "VoteNote"
  FOR EACH ROW EXECUTE FUNCTION "refuse_after_reveal"();
CREATE TRIGGER "VotingFinish_before_reveal" BEFORE INSERT OR UPDATE ON "VotingFinish"
  FOR EACH ROW EXECUTE FUNCTION "refuse_after_reveal"();

-- No reveal is committed that leaves an anonymous vote on its voter, a note within a vote, or who had finished.
CREATE FUNCTION "check_reveal"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Vote" v JOIN "Assessment" a
               ON a."organisationId" = v."organisationId" AND a."id" = v."assessmentId"
             WHERE v."organisationId" = NEW."organisationId" AND v."assessmentId" = NEW."assessmentId"
               AND v."category" = NEW."category"
               AND (v."note" IS NOT NULL OR (v."voterId" IS NULL) <> (a."secrecy" = 'anonymous')))
     OR EXISTS (SELECT 1 FROM "VotingFinish" f
                WHERE f."organisationId" = NEW."organisationId" AND f."assessmentId" = NEW."assessmentId"
                  AND f."category" = NEW."category") THEN
    RAISE EXCEPTION 'this reveal would leave a link to a voter' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "VotingCategory_revealed_clean" AFTER UPDATE ON "VotingCategory"
  DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW."revealedAt" IS NOT NULL)
  EXECUTE FUNCTION "check_reveal"();
