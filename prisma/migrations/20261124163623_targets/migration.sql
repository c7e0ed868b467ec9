-- CreateEnum
CREATE TYPE "TargetKind" AS ENUM ('proposed', 'accepted', 'changed', 'declined', 'set', 'removed');

-- CreateTable
CREATE TABLE "TargetEntry" (
    "organisationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "modelKey" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "kind" "TargetKind" NOT NULL,
    "level" TEXT,
    "on" DATE,
    "reason" TEXT,
    "answers" INTEGER,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TargetEntry_pkey" PRIMARY KEY ("organisationId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "TargetEntry_organisationId_teamId_modelKey_category_revisio_key" ON "TargetEntry"("organisationId", "teamId", "modelKey", "category", "revision");

-- CreateIndex
CREATE UNIQUE INDEX "TargetEntry_organisationId_teamId_modelKey_category_answers_key" ON "TargetEntry"("organisationId", "teamId", "modelKey", "category", "answers");

-- AddForeignKey
ALTER TABLE "TargetEntry" ADD CONSTRAINT "TargetEntry_organisationId_teamId_fkey" FOREIGN KEY ("organisationId", "teamId") REFERENCES "Team"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TargetEntry" ADD CONSTRAINT "TargetEntry_organisationId_modelKey_fkey" FOREIGN KEY ("organisationId", "modelKey") REFERENCES "Model"("organisationId", "key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TargetEntry" ADD CONSTRAINT "TargetEntry_organisationId_byId_fkey" FOREIGN KEY ("organisationId", "byId") REFERENCES "Person"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TargetEntry" ADD CONSTRAINT "TargetEntry_organisationId_teamId_modelKey_category_answer_fkey" FOREIGN KEY ("organisationId", "teamId", "modelKey", "category", "answers") REFERENCES "TargetEntry"("organisationId", "teamId", "modelKey", "category", "revision") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "TargetEntry" ADD CONSTRAINT "TargetEntry_revision_counts" CHECK ("revision" > 0);
ALTER TABLE "TargetEntry" ADD CONSTRAINT "TargetEntry_category_said" CHECK (btrim("category") <> '');
ALTER TABLE "TargetEntry" ADD CONSTRAINT "TargetEntry_level_with_kind" CHECK (
  ("kind" IN ('declined', 'removed')) = ("level" IS NULL) AND btrim("level") <> '');
ALTER TABLE "TargetEntry" ADD CONSTRAINT "TargetEntry_day_of_level" CHECK ("on" IS NULL OR "level" IS NOT NULL);
-- A level without a reason is a number to obey. Who accepts takes over the reason of the proposal.
ALTER TABLE "TargetEntry" ADD CONSTRAINT "TargetEntry_reason_said" CHECK (
  btrim("reason") <> '' AND ("kind" NOT IN ('proposed', 'changed', 'set') OR "reason" IS NOT NULL));
-- Answers are to an earlier proposal; a proposal may come in the place of one; what a team does by itself answers none.
ALTER TABLE "TargetEntry" ADD CONSTRAINT "TargetEntry_answers_earlier" CHECK ("answers" < "revision");
ALTER TABLE "TargetEntry" ADD CONSTRAINT "TargetEntry_answers_with_kind" CHECK (
  CASE WHEN "kind" IN ('accepted', 'changed', 'declined') THEN "answers" IS NOT NULL
       WHEN "kind" IN ('set', 'removed') THEN "answers" IS NULL
       ELSE true END);

-- The history is only ever added to.
CREATE TRIGGER "TargetEntry_frozen" BEFORE UPDATE OR DELETE ON "TargetEntry"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();

-- How many teams are at their own targets is a figure of units like the others: see the revision of figures.
CREATE TRIGGER "TargetEntry_inserted" AFTER INSERT ON "TargetEntry" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION "raise_revision"();
