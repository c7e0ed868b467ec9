-- CreateEnum
CREATE TYPE "StepMarkKind" AS ENUM ('not_now', 'need_help');

-- CreateTable
CREATE TABLE "StepMark" (
    "organisationId" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "modelKey" TEXT NOT NULL,
    "practice" TEXT NOT NULL,
    "kind" "StepMarkKind" NOT NULL,
    "reason" TEXT,
    "byId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StepMark_pkey" PRIMARY KEY ("organisationId","teamId","modelKey","practice")
);

-- CreateIndex
CREATE INDEX "StepMark_organisationId_modelKey_kind_idx" ON "StepMark"("organisationId", "modelKey", "kind");

-- AddForeignKey
ALTER TABLE "StepMark" ADD CONSTRAINT "StepMark_organisationId_teamId_fkey" FOREIGN KEY ("organisationId", "teamId") REFERENCES "Team"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StepMark" ADD CONSTRAINT "StepMark_organisationId_modelKey_fkey" FOREIGN KEY ("organisationId", "modelKey") REFERENCES "Model"("organisationId", "key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StepMark" ADD CONSTRAINT "StepMark_organisationId_byId_fkey" FOREIGN KEY ("organisationId", "byId") REFERENCES "Person"("organisationId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "StepMark" ADD CONSTRAINT "StepMark_practice_said" CHECK (btrim("practice") <> '');
-- Whoever sets a step aside says why; help may be asked for without a word.
ALTER TABLE "StepMark" ADD CONSTRAINT "StepMark_reason_said" CHECK (
  btrim("reason") <> '' AND ("kind" = 'need_help' OR "reason" IS NOT NULL));
